import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { raw, rawForm } from '../support/raw';
import { countOf } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let lead: HttpClient;
let topic: string;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  topic = await ask(lead, { title: 'With everything', body: '> *Quote*\n\n- list\n\n`code`' });
  await lead.post(`/topics/${topic}/answer`, { reply: await reply(lead, topic, 'Yes') });
});

/** Pages of every kind, by where they are found. */
const pages = () => [
  '/',
  '/help',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/board',
  '/board/clinical',
  '/board/clinical/new',
  `/topics/${topic}`,
  `/topics/${topic}/edit`,
  `/topics/${topic}/delete`,
  `/topics/${topic}/replies`,
  '/account',
  '/account/password',
  '/sign-out',
  '/reset-password',
  '/reset-password/new?token=x',
  '/redesign',
  '/library',
  '/events',
  '/directory',
  '/network',
  '/no-such-page',
];

describe('every answer', () => {
  it.each([
    ['a page', '/help', 200],
    ['a member’s page', '/board', 200],
    ['a page’s data', '/board.data', 200],
    ['a redirect', '/account/sessions', 302],
    ['a page that is not there', '/nothing', 404],
    ['the data of a topic that is not there', '/topics/nothing.data', 404],
    ['a picture', '/favicon.svg', 200],
    ['the state of health', '/health', 200],
    ['an address that cannot be read', '/%ff', 400],
  ])('(%s) carries the headers that protect its reader', async (_, path, status) => {
    const { status: found, headers } = await raw(server().url, {
      path,
      headers: { Cookie: lead.cookie },
    });
    expect(found).toBe(status);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'(;|$)/);
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBeDefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('carries them when it refuses a form, too', async () => {
    for (const path of ['/board/clinical/new', `/topics/${topic}/delete`]) {
      const response = await lead.post(path, {}, { Origin: 'https://elsewhere.example' });
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
  });
});

describe('a page', () => {
  it('runs no script without this answer’s nonce, and has no styles of its own', async () => {
    for (const path of pages()) {
      const response = await lead.get(path);
      const page = await response.text();
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      const scripts = page.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length, path).toBeGreaterThan(0);
      for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
      expect(page, path).not.toMatch(/<style|\sstyle=|\son\w+="|href="javascript:/i);
    }
  });

  it('never uses a nonce twice', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await lead.get('/help');
        return /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1];
      }),
    );
    expect(new Set(nonces).size).toBe(20);
  });

  it('is kept by no cache when a member sees it, and by no shared one when a stranger does', async () => {
    const stranger = new HttpClient(server().url);
    for (const path of [...pages(), '/board.data']) {
      const kept = (await lead.get(path)).headers.get('Cache-Control');
      expect(kept, path).toBe('private, no-store');
    }
    const steering = await signedIn(server().url, 'steering@demo.example');
    const list = await steering.get('/network/audit.csv');
    expect(list.headers.get('Cache-Control')).toBe('private, no-store');
    for (const path of ['/', '/help', '/sign-in']) {
      const kept = (await stranger.get(path)).headers.get('Cache-Control');
      expect(kept, path).toBe('private, no-cache');
    }
  });

  it('loads nothing from elsewhere', async () => {
    for (const path of pages()) {
      const page = await (await lead.get(path)).text();
      expect(page, path).not.toMatch(/(?:src|<link[^>]+href)="(?:https?:)?\/\//);
    }
  });

  it('tells a browser to keep built files, whose names change with their content', async () => {
    const page = await lead.read('/help');
    const [asset = ''] = /\/assets\/[\w.-]+\.css/.exec(page) ?? [];
    expect((await lead.get(asset)).headers.get('Cache-Control')).toContain('immutable');
  });
});

describe('a form', () => {
  /** Sends a reply with the session’s cookie from some page. Answers the status, and whether it was written. */
  async function sendFrom(headers: Record<string, string>): Promise<[number, number]> {
    const before = countOf(server(), 'Reply');
    const { status } = await raw(server().url, {
      method: 'POST',
      path: `/topics/${topic}/replies`,
      headers: {
        Cookie: lead.cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body: ['body=Hello'],
    });
    return [status, countOf(server(), 'Reply') - before];
  }

  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['a sandbox or a file', { Origin: 'null' }],
    ['another port', { Origin: 'http://localhost:1' }],
    ['a name that begins alike', { Origin: 'http://localhost.elsewhere.example' }],
    ['nonsense', { Origin: 'nonsense' }],
    ['another site, by its fetch metadata', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site, by its fetch metadata', { 'Sec-Fetch-Site': 'same-site' }],
  ])('from %s is refused', async (_, headers) => {
    expect(await sendFrom(headers as unknown as Record<string, string>)).toEqual([403, 0]);
  });

  it('from the network’s own page is taken', async () => {
    expect(await sendFrom({ Origin: server().url })).toEqual([302, 1]);
    expect(await sendFrom({ 'Sec-Fetch-Site': 'same-origin' })).toEqual([302, 1]);
  });

  it('from a program that is no browser is taken', async () => {
    expect(await sendFrom({})).toEqual([302, 1]);
  });

  it('to sign in or out is guarded in the same way', async () => {
    const foreign = { Origin: 'https://elsewhere.example' };
    const fields = { email: 'lead@demo.example', password: 'three-rivers-meet' };
    const stranger = new HttpClient(server().url);
    expect((await stranger.post('/sign-in', fields, foreign)).status).toBe(403);
    expect((await lead.post('/sign-out', {}, foreign)).status).toBe(403);
    expect((await lead.post('/sign-in.data', fields, foreign)).status).toBe(403);
    expect((await lead.get('/board')).status).toBe(200);
  });
});

describe('a sentence for the next page', () => {
  it('cannot be put there by anybody else', async () => {
    const value = Buffer.from(JSON.stringify('You have been hacked')).toString('base64');
    const Cookie = `pbc_said=${encodeURIComponent(value)}`;
    const response = await new HttpClient(server().url).get('/help', { Cookie });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('hacked');
  });

  it('is said once, and sent in a cookie that scripts cannot read', async () => {
    const response = await lead.post(`/topics/${topic}/edit`, { title: 'With everything' });
    expect(locationOf(response)).toBe(`/topics/${topic}`);
    const said = response.headers.getSetCookie().find((line) => line.startsWith('pbc_said='));
    expect(said).toMatch(/HttpOnly/);
    expect(said).toMatch(/SameSite=Lax/);
    expect(said).not.toContain('saved');
    expect(await lead.read(`/topics/${topic}`)).toContain('Your changes are saved.');
    expect(await lead.read(`/topics/${topic}`)).not.toContain('Your changes are saved.');
  });
});

describe('a form kept for later', () => {
  it('is found by a cookie that scripts cannot read', async () => {
    const writer = await signedIn(server().url, 'lead@demo.example');
    const key = await writer.hiddenField('/board/clinical/new', 'idempotencyKey');
    const answer = await rawForm(server().url, '/board/clinical/new', '', {
      body: [`title=Kept&idempotencyKey=${key}`],
    });
    const held = answer.headers['set-cookie']?.find((line) => line.startsWith('pbc_held='));
    expect(held).toMatch(/HttpOnly/);
    expect(held).toMatch(/SameSite=Lax/);
  });
});
