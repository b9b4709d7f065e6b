import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf, titleOf, unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { raw } from '../support/raw';
import { personId, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** The page, as a browser without JavaScript gets it. */

const server = useServer();
let lead: HttpClient;
let topic: string;
let replyId: string;
beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  topic = await ask(lead, {
    title: 'Who has a <b>quokka</b> & a "wombat"?',
    body: 'Asked <script>alert(1)</script> of a quokka.',
    serviceArea: 'diabetes',
  });
  const lead2 = await signedIn(server().url, 'lead2@demo.example');
  replyId = await reply(lead2, topic, 'Our quokka <img src=x onerror=alert(1)> sleeps.');
});

const searchHref = (fields: Record<string, string>) => `/search?${new URLSearchParams(fields)}`;
const open = async (fields: Record<string, string>, client = lead) => {
  const response = await client.get(searchHref(fields));
  expect(response.status).toBe(200);
  return response.text();
};
const linksOf = (page: string) =>
  [...(/<ol class="pbc-hits"[^]*?<\/ol>/.exec(page)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(
    ([, to]) => to,
  );
const countOf = (page: string) => /role="status"><b>([^<]*)<\/b>/.exec(page)?.[1];

it('files alone are said to be searched to a bound, and everything is not', async () => {
  const bound = 'the first 100,000 characters are searched';
  expect(await open({ q: 'quokka', kind: 'file' })).toContain(bound);
  expect(await open({ q: '', kind: 'file' })).toContain(bound);
  expect(await open({ q: 'quokka' })).not.toContain(bound);
});

describe('the results', () => {
  it('are queries and replies, counted in words', async () => {
    const page = await open({ q: 'quokka' });
    expect(titleOf(page)).toBe('Search: quokka – PbC Network');
    expect(countOf(page)).toBe('2 results');
    expect(linksOf(page)).toEqual([`/topics/${topic}`, `/replies/${replyId}`]);
    expect(page).toContain('value="quokka"');
  });

  it('have their words marked, and nobody’s HTML', async () => {
    const page = mainOf(await open({ q: 'quokka' }));
    expect(page).toContain('<mark>quokka</mark>');
    for (const raw of ['<b>quokka', '<script>alert', '<img src=x']) expect(page).not.toContain(raw);
    expect(unescapeHtml(page.replaceAll(/<\/?(mark|span)>/g, ''))).toContain(
      'Our quokka <img src=x onerror=alert(1)> sleeps.',
    );
  });

  it.each([
    [{ kind: 'topic' }, 1],
    [{ kind: 'reply' }, 1],
    [{ kind: 'nonsense' }, 0],
    [{ section: 'clinical' }, 2],
    [{ section: 'management' }, 0],
    [{ serviceArea: 'diabetes' }, 2],
    [{ serviceArea: 'cancer' }, 0],
    [{ unanswered: 'on' }, 2],
  ])('filtered by %j are %i', async (filters, count) => {
    const page = await open({ q: 'quokka', ...filters });
    expect(linksOf(page)).toHaveLength(count);
    for (const [name, value] of Object.entries(filters)) {
      if (count === 0 || name === 'unanswered') continue;
      expect(page).toMatch(new RegExp(`<option value="${value}" selected=""`));
    }
  });

  it('come in pages that keep the filters', async () => {
    const seen: Array<string | undefined> = [];
    let next: string | undefined = searchHref({ q: 'practice', section: 'management' });
    while (next !== undefined) {
      const page = await lead.read(next);
      seen.push(...linksOf(page));
      next = /href="([^"]+)" rel="next"|rel="next" href="([^"]+)"/
        .exec(page.replaceAll(/ data-discover="[^"]*"/g, ''))
        ?.slice(1)
        .find((found) => found !== undefined);
      if (next !== undefined) next = unescapeHtml(next);
      expect(next ?? 'section=management').toContain('section=management');
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('when nothing is found', () => {
  it('the words can be asked', async () => {
    const page = await open({ q: 'a zebra & a "gnu"' });
    expect(countOf(page)).toBe('No results');
    const to = unescapeHtml(/href="(\/board\/[^"]*\/new\?[^"]*)"/.exec(page)?.[1] ?? '');
    const form = await lead.read(to);
    expect(form).toContain('a zebra &amp; a &quot;gnu&quot;</textarea>');
  });

  it('and nothing was typed, the page says what it does', async () => {
    for (const q of ['', '   ']) expect(await open({ q })).toContain('What are you looking for?');
    expect((await lead.get('/search')).status).toBe(200);
  });
});

describe('odd searches', () => {
  it.each([
    ['10,000 characters', 'quokka '.repeat(1428)],
    ['operators', 'quokka AND OR NOT NEAR( * ^ title: " \' ) ('],
    ['NUL', 'quokka \u0000'],
    ['emoji', '👩🏽‍⚕️'],
    ['one letter', 'q'],
    ['HTML', '"><script>alert(1)</script>'],
  ])('%s are answered, with what was typed', async (_, q) => {
    const page = await open({ q });
    const typed = /<input[^>]*id="q"[^>]*value="([^"]*)"/.exec(page)?.[1] ?? '';
    // A browser reads NUL in an attribute as U+FFFD, and so does React write it or leave it.
    const withoutNul = (text: string) => text.replaceAll('\u0000', '').replaceAll('\ufffd', '');
    expect(withoutNul(unescapeHtml(typed))).toBe(withoutNul(q));
    expect(mainOf(page)).not.toContain('<script>alert');
  });

  it('that are long say that they were cut', async () => {
    expect(await open({ q: 'quokka '.repeat(1000) })).toContain('only its first words');
    expect(await open({ q: 'quokka' })).not.toContain('only its first words');
  });

  it.each(['%', '%00', '%C3%28', '&q=a&q=b', '&before=1.2.3', '&before=x', '&kind=%00'])(
    'q=%s does no harm',
    async (rest) => {
      const { status } = await raw(server().url, {
        path: `/search?q=quokka${rest}`,
        headers: { Cookie: lead.cookie },
      });
      expect(status).toBe(200);
    },
  );
});

describe('who may search', () => {
  it('is not a stranger', async () => {
    const response = await new HttpClient(server().url).get('/search?q=quokka');
    expect(locationOf(response)).toBe('/sign-in?next=%2Fsearch%3Fq%3Dquokka');
    expect(await new HttpClient(server().url).read('/')).not.toContain('role="search"');
  });

  it('is not an account that is no member', async () => {
    const email = 'steering@demo.example';
    const id = personId(server(), email);
    tamper(server(), 'DELETE FROM "RoleGrant" WHERE personId = ?', id);
    const former = await signedIn(server().url, email);
    const response = await former.get('/search?q=quokka');
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('sleeps');
  });
});

it('the box in the header and the one at home lead here', async () => {
  const home = await lead.read('/');
  expect(home).toMatch(/<form[^>]*action="\/search"[^>]*role="search"/);
  expect(home).toMatch(
    /<form[^>]*class="pbc-ask"[^>]*action="\/search"|action="\/search"[^>]*class="pbc-ask"/,
  );
  expect(home).toContain('Search or ask');
});

it('a reply’s address leads to its place', async () => {
  expect(locationOf(await lead.get(`/replies/${replyId}`))).toBe(
    `/topics/${topic}#reply-${replyId}`,
  );
});
