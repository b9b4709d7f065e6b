import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { askLive, chair, makeLiveSession, promiseLive } from '../support/live-session';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();

let webmaster: HttpClient;
let asker: HttpClient;
let outsider: HttpClient;
let code: string;
const ids = {} as Record<'answered' | 'nameless' | 'formula' | 'dropped', string>;

beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  asker = await signedIn(server().url, 'lead@demo.example');
  outsider = await signedIn(server().url, 'lead2@demo.example');
  code = await makeLiveSession(webmaster);
  const askIt = (fields: Record<string, string>) => askLive(server(), asker, code, fields);
  ids.answered = await askIt({ body: 'Who pays?' });
  ids.nameless = await askIt({ body: 'Am I alone with this?', withoutName: 'yes' });
  ids.formula = await askIt({ body: '=1+1 is it not?' });
  ids.dropped = await askIt({ body: 'What is for lunch?' });
  const answer = { deed: 'answer', answer: 'The **trust** does.' };
  await chair(server(), webmaster, code, ids.answered, answer);
  await promiseLive(server(), webmaster, code);
});

const queryOf = (question: string) =>
  stored<{ topicId: string }>(
    server(),
    'SELECT topicId FROM "TopicOrigin" WHERE originId = ?',
    question,
  )[0]?.topicId ?? '';

describe('after a session', () => {
  it('is settled by the chair: one is dropped with a reason, the others are asked on the board', async () => {
    await webmaster.post(`/live/${code}/settings`, { deed: 'close' });
    const page = await webmaster.read(`/live/${code}/settle`);
    expect(page).toContain('Am I alone with this?');
    expect(page).not.toContain('Who pays?');

    const path = `/live/${code}/settle`;
    const refused = await webmaster.post(path, { deed: 'drop', question: ids.dropped, reason: '' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Enter why');
    const drop = { deed: 'drop', question: ids.dropped, reason: 'It was on the programme.' };
    expect(locationOf(await webmaster.post(path, drop))).toBe(path);
    expect(await webmaster.read(path)).toContain('Ask 2 questions on Ask now');
    const settled = await webmaster.post(path, { deed: 'settle' });
    expect(locationOf(settled)).toBe(`/live/${code}/minutes`);
    expect(await webmaster.read(path)).toContain('All of it has been settled');
    expect((await webmaster.post(path, { deed: 'settle' })).status).toBe(409);
    expect(queryOf(ids.dropped)).toBe('');
  });

  it('has minutes that say what became of each, and lead to it', async () => {
    const minutes = await asker.read(`/live/${code}/minutes`);
    for (const title of ['Answered', 'Promised', 'Asked on Ask since', 'Not asked again']) {
      expect(minutes).toContain(title);
    }
    expect(minutes).toContain('<strong>trust</strong>');
    expect(minutes).toContain('It was on the programme.');
    expect(minutes).toContain(`href="/topics/${queryOf(ids.nameless)}"`);
    expect(minutes).toContain('Without a name');
    expect((await outsider.get(`/live/${code}/minutes`)).status).toBe(403);
  });

  it('has them as a spreadsheet without formulas and without the names that were not given', async () => {
    const response = await webmaster.get(`/live/${code}/minutes.csv`);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const rows = (await response.text()).split('\r\n');
    expect(rows.find((row) => row.includes('1+1'))).not.toMatch(/(^|,|")=1/);
    expect(rows.find((row) => row.includes('Am I alone'))).toContain('Without a name');
    expect((await outsider.get(`/live/${code}/minutes.csv`)).status).toBe(403);
  });

  it('says on the query where it began, to who may see that', async () => {
    const query = `/topics/${queryOf(ids.nameless)}`;
    expect(await asker.read(query)).toContain(`href="/live/${code}/minutes#question-`);
    const seen = await outsider.read(query);
    expect(seen).toContain('Am I alone with this?');
    expect(seen).not.toContain(`href="/live/${code}/minutes`);
  });

  it('shows the promise until it is kept, then how', async () => {
    const list = await asker.read('/promises');
    const path = /href="(\/promises\/[\w-]+)">The figures</.exec(list)?.[1] ?? '';
    expect(await asker.read(path)).not.toContain('The promise is kept');
    expect((await outsider.get(path)).status).toBe(404);
    const moved = { deed: 'change-day', 'due-day': '31', 'due-month': '2', 'due-year': '2040' };
    const refused = await webmaster.post(path, moved);
    expect(await refused.text()).toContain('must be a real date');
    const kept = await webmaster.post(path, { deed: 'keep', answer: 'They are here.' });
    expect(locationOf(kept)).toBe(path);
    expect(await asker.read(path)).toContain('They are here.');
    expect((await asker.post(path, { deed: 'keep', answer: 'No.' })).status).toBe(403);
    expect((await webmaster.post(path, { deed: 'keep', answer: 'No.' })).status).toBe(409);
  });
});

describe('a query made of one’s own question', () => {
  it('begins with its words, keeps where it comes from through an error, and says so', async () => {
    const other = await makeLiveSession(webmaster);
    const question = await askLive(server(), asker, other, { body: 'Whose risk is it?' });
    await webmaster.post(`/live/${other}/settings`, { deed: 'close' });
    const from = `question:${question}`;
    const path = `/board/clinical/new?from=${encodeURIComponent(from)}`;
    const form = await asker.read(path);
    expect(form).toContain('>Whose risk is it?</textarea>');
    expect(form).toContain(`name="from" value="${from}"`);
    // It leads back to a question under a name.
    expect(form).not.toContain('name="withoutName"');
    expect(await asker.read('/board/clinical/new')).toContain('name="withoutName"');
    expect((await outsider.get(path)).status).toBe(404);

    const refused = await asker.post(path, { title: '', from });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(`name="from" value="${from}"`);
    const asked = await asker.post(path, { title: 'Whose risk is it?', from });
    expect(await asker.read(locationOf(asked))).toContain('This began as');
    expect(queryOf(question)).not.toBe('');
    expect((await asker.post(path, { title: 'Whose risk is it now?', from })).status).toBe(404);
  });
});
