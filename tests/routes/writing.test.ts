import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { countOf, personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** Writing on the board, by forms and without scripts. */

const server = useServer();
let lead: HttpClient;
let member: HttpClient;
beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  member = await signedIn(server().url, 'member@demo.example');
});

const FORM = '/board/clinical/new';
const read = async (client: HttpClient, path: string) => (await client.get(path)).text();

describe('a draft', () => {
  it('is kept by a button, stands in the form again, and goes when it is discarded', async () => {
    const typed = { title: 'Half a que', body: 'Half a text', deed: 'draft' };
    expect(locationOf(await lead.post(FORM, typed))).toBe(FORM);
    const again = await read(lead, FORM);
    expect(again).toContain('Your draft is saved');
    expect(again).toContain('Half a que');
    expect(again).toContain('Half a text');
    expect(await read(member, FORM)).not.toContain('Half a que');
    expect(locationOf(await lead.post(FORM, { deed: 'discard' }))).toBe(FORM);
    expect(await read(lead, FORM)).not.toContain('Half a que');
  });

  it('is kept by script, and goes with the post that it becomes', async () => {
    const draft = { form: 'ask', title: 'Kept by script' };
    const saved = await lead.post('/board/drafts', draft);
    expect(await saved.json()).toMatchObject({ elsewhere: false, nhsNumber: false });
    expect(await read(lead, FORM)).toContain('Kept by script');
    await ask(lead, { title: 'Posted now' });
    expect(await read(lead, FORM)).not.toContain('Kept by script');
  });

  it('of a reply stands in the form of its topic', async () => {
    const id = await ask(lead, { title: 'Who drafts?' });
    await member.post(`/topics/${id}/replies`, { body: 'Half a reply', deed: 'draft' });
    expect(await read(member, `/topics/${id}`)).toContain('Half a reply');
    expect(await read(lead, `/topics/${id}`)).not.toContain('Half a reply');
    await reply(member, id, 'A whole reply');
    expect(await read(member, `/topics/${id}`)).not.toContain('Half a reply');
  });

  it('of no form that there is, or too long, is refused', async () => {
    expect((await lead.post('/board/drafts', { form: 'else' })).status).toBe(404);
    const body = 'x'.repeat(100_001);
    expect((await lead.post('/board/drafts', { form: 'ask', body })).status).toBe(400);
  });
});

describe('a look before posting', () => {
  it('shows the text as it will stand, and loses nothing', async () => {
    const before = countOf(server(), 'Topic');
    const typed = { title: 'Looked at', body: '**Bold** <b>not</b>', deed: 'preview' };
    const page = await (await lead.post(FORM, typed)).text();
    expect(page).toContain('<strong>Bold</strong>');
    expect(page).not.toContain('<b>not</b>');
    expect(page).toContain('Looked at');
    expect(countOf(server(), 'Topic')).toBe(before);
  });

  it('is answered to scripts too', async () => {
    const answer = await lead.post('/board/preview', { body: '- one' });
    expect(await answer.json()).toEqual({ html: '<ul>\n<li>one</li>\n</ul>\n' });
  });
});

describe('what is here already', () => {
  it('is shown by a button, and to scripts', async () => {
    await ask(member, { title: 'Zebrafish clinics in market towns' });
    const title = 'Has anybody run zebrafish clinics?';
    const page = await (await lead.post(FORM, { title, deed: 'check' })).text();
    expect(page).toContain('Zebrafish clinics in market towns');
    expect(page).toContain(title);
    const found = await lead.get(`/board/similar?${new URLSearchParams({ title })}`);
    expect(await found.text()).toContain('Zebrafish clinics in market towns');
  });
});

describe('naming somebody', () => {
  it('asks them by name, and keeps who was ticked when the form is refused', async () => {
    const person = personId(server(), 'member@demo.example');
    const asked = `${person} Somebody Ticked`;
    const refused = await lead.post(FORM, { title: '', asked });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Somebody Ticked');
    const id = await ask(lead, { title: 'Do you know?', asked });
    const rows = stored(server(), 'SELECT personId FROM "TopicAsked" WHERE topicId = ?', id);
    expect(rows).toEqual([{ personId: person }]);
  });

  it('leads to their page', async () => {
    const [{ id: reader, name } = { id: '', name: '' }] = stored<{ id: string; name: string }>(
      server(),
      `SELECT id, name FROM "Person" WHERE email = 'member@demo.example'`,
    );
    const id = await ask(lead, { title: 'Who knows?', body: `Does @${name} know?` });
    const link = `<a href="/directory/${reader}" rel="nofollow ugc noopener">@${name}</a>`;
    expect(await read(lead, `/topics/${id}`)).toContain(link);
  });
});

describe('after posting', () => {
  it('says who was told, and what happens if nobody answers', async () => {
    const person = personId(server(), 'member@demo.example');
    const [{ name } = { name: '' }] = stored<{ name: string }>(
      server(),
      'SELECT name FROM "Person" WHERE id = ?',
      person,
    );
    const id = await ask(lead, { title: 'Told whom?', asked: person });
    const page = await read(lead, `/topics/${id}`);
    expect(page).toContain('Your query is posted');
    expect(page).toContain(`${name} is told`);
    expect(page).toMatch(
      /If nobody has answered by \w+day \d+ \w+ \d{4}, it goes to [^<]+, who has until \w+day \d+ \w+ \d{4}/,
    );
    const begun = await ask(lead, { title: 'Let us talk', kind: 'discussion' });
    const said = await read(lead, `/topics/${begun}`);
    expect(said).toContain('Your discussion is posted');
    expect(said).not.toContain('If nobody has answered');
  });
});

describe('somebody to ask by name', () => {
  it('is looked up without scripts, and nothing typed is lost', async () => {
    const [reader = { id: '', name: '' }] = stored<{ id: string; name: string }>(
      server(),
      `SELECT id, name FROM "Person" WHERE email = 'member@demo.example'`,
    );
    const [other = { id: '' }] = stored<{ id: string }>(
      server(),
      `SELECT id FROM "Person" WHERE email = 'lead2@demo.example'`,
    );
    const surname = reader.name.split(' ').at(-1) ?? '';
    const asked = `${other.id} Somebody Ticked`;
    const typed = { title: 'Whom else?', body: 'Half', asked, askFor: surname, deed: 'find' };
    const page = await (await lead.post(FORM, typed)).text();
    expect(page).toContain(`value="${reader.id} ${reader.name}"`);
    expect(page).toContain('Somebody Ticked');
    expect(page).toContain('Whom else?');
    expect(page).toContain('Half');
    const nobody = await lead.post(FORM, { ...typed, askFor: 'Nobody Called This' });
    expect(await nobody.text()).toContain('No other member is called that.');
    const empty = await lead.post(FORM, { ...typed, askFor: '' });
    expect(await empty.text()).toContain('Type a part of the name first.');
  });
});
