import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf } from '../support/board';
import { mainOf, problemsOf, textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** Sections for some members only, and retired ones, as pages speak of them. */

const server = useServer();
let lead: HttpClient;
let webmaster: HttpClient;
beforeAll(async () => {
  [lead, webmaster] = await Promise.all([
    signedIn(server().url, 'lead@demo.example'),
    signedIn(server().url, 'webmaster@demo.example'),
  ]);
  for (const [name, audience] of [
    ['Leads', 'lead'],
    ['The group', 'steering'],
    ['Old', 'member'],
  ] as const) {
    const fields = { deed: 'add', name, description: `What ${name} is for.`, audience };
    locationOf(await webmaster.post(SETTINGS, fields));
  }
});

const SETTINGS = '/network/settings/sections';

/** Retires a section while the work goes on, as the webmaster does. */
async function whileRetired(slug: string, work: () => Promise<void>): Promise<void> {
  const rows = stored<{ id: string }>(server(), 'SELECT id FROM "Section" WHERE slug = ?', slug);
  const entry = rows[0]?.id ?? '';
  const items = (await webmaster.read(SETTINGS)).split('<li ');
  const item = items.find((each) => each.includes(`name="entry" value="${entry}"`));
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(item ?? '')?.[1] ?? '';
  const sent = { entry, place: field('place'), version: field('version') };
  const press = (deed: string) => webmaster.post(SETTINGS, { ...sent, deed });
  await press('retire');
  try {
    await work();
  } finally {
    await press('bring-back');
  }
}

describe('a retired section', () => {
  it('is read, says that it is retired, and asks for nothing', async () => {
    const id = await ask(lead, { title: 'Asked when it was open' }, 'old');
    expect(mainOf(await lead.read('/board/old'))).toContain('href="/board/old/new"');
    await whileRetired('old', async () => {
      expect(await lead.read(`/topics/${id}`)).toContain('href="/board/old"');
      for (const path of ['/board/old', '/board/old?view=answered']) {
        const page = mainOf(await lead.read(path));
        expect(page).toContain('This section is retired.');
        expect(page).not.toContain('/new');
        expect(page).not.toMatch(/ask what you|the first to ask/);
      }
      expect(mainOf(await lead.read('/board/old'))).toContain('Asked when it was open');
      expect(mainOf(await lead.read('/board'))).not.toContain('href="/board/old"');
      expect((await lead.get('/board/old/new')).status).toBe(404);
    });
  });

  it('gives back what was typed for it, and takes it elsewhere', async () => {
    const fields = { title: 'Typed for long', body: 'In detail', sections: 'old' };
    const key = await lead.hiddenField('/board/old/new', 'idempotencyKey');
    await whileRetired('old', async () => {
      const response = await lead.post('/board/old/new', { ...fields, idempotencyKey: key });
      expect(response.status).toBe(400);
      const page = await response.text();
      expect(problemsOf(page)).toEqual({ sections: 'Choose where the query should stand' });
      expect([textareaOf(page, 'title'), textareaOf(page, 'body')]).toEqual([
        'Typed for long',
        'In detail',
      ]);
      const choices = [...page.matchAll(/name="sections"[^>]* value="([^"]*)"/g)];
      expect(choices.map(([, slug]) => slug)).toEqual(['clinical', 'management', 'leads']);
      await ask(lead, { ...fields, sections: ['management'], idempotencyKey: key }, 'old');
    });
  });

  it('gives back what was typed for it though the session had ended too', async () => {
    const client = await signedIn(server().url, 'lead@demo.example');
    const idempotencyKey = await client.hiddenField('/board/old/new', 'idempotencyKey');
    client.forget('pbc_session');
    await whileRetired('old', async () => {
      const title = 'Typed over lunch';
      const sent = await client.post('/board/old/new', { title, idempotencyKey });
      expect(locationOf(sent)).toContain('/sign-in');
      await client.signIn('lead@demo.example');
      expect(textareaOf(await client.read('/board/old/new'), 'title')).toBe(title);
    });
  });
});

describe('who can see a query', () => {
  const EVERYBODY = 'Everybody in the network can';

  it.each([
    ['clinical', ['clinical'], EVERYBODY],
    ['leads', ['leads'], 'PbC leads can'],
    ['clinical', ['clinical', 'leads'], EVERYBODY],
    ['clinical', ['leads', 'the-group'], 'PbC leads and the steering group can'],
  ])('asked in %s, to stand in %j, is said as it is: %s', async (home, sections, readers) => {
    const fields = { title: 'Who reads this?', serviceArea: 'diabetes', sections };
    const to = locationOf(await webmaster.post(`/board/${home}/new`, fields));
    const page = await webmaster.read(to);
    expect(page).toContain(`Your query is posted. ${readers} read it and reply.`);
    expect(mainOf(page)).toContain('No reply yet');
    if (readers !== EVERYBODY) expect(page).not.toContain(EVERYBODY);
    // What not all of its readers may know of is not named, nor is there an empty row for it.
    expect(mainOf(page).includes('summary-list__key')).toBe(
      sections[0] !== 'leads' || home === 'leads',
    );
  });

  it('is said before it is asked', async () => {
    const clinical = mainOf(await lead.read('/board/clinical/new'));
    expect(clinical).toContain(`top of Clinical, marked unanswered. ${EVERYBODY} see it.`);
    const leads = mainOf(await lead.read('/board/leads/new'));
    expect(leads).toContain('top of Leads, marked unanswered. PbC leads can see it.');
    expect(leads).not.toMatch(/everybody|every member/i);
    expect(leads).toContain('It can stand in more than one.');
  });
});
