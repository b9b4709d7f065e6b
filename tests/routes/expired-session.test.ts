import { beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask, locationOf, reply } from '../support/board';
import { textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Somebody writes, and the session ends before the form is sent. */

const server = useServer();
const ASK = '/board/clinical/new';
const typed = { title: 'Typed for an hour', body: 'A long text\nwith <b>lines</b>' };
let client: HttpClient;

beforeEach(async () => {
  client = await signedIn(server().url, 'lead@demo.example');
});

/** Opens the form at an address, loses the session, sends the form. Answers where the browser is sent. */
async function sendTooLate(path: string, fields: Record<string, string>): Promise<string> {
  const idempotencyKey = await client.hiddenField(path, 'idempotencyKey');
  client.forget('pbc_session');
  return locationOf(await client.post(path, { ...fields, idempotencyKey }));
}

function signInAgain(email: string, next: string): Promise<Response> {
  return client.post('/sign-in', { email, password: PASSWORD, next });
}

describe('what was typed', () => {
  it('is back in the form after signing in again', async () => {
    const to = await sendTooLate(ASK, typed);
    expect(to).toBe(`/sign-in?${new URLSearchParams({ next: ASK })}`);
    expect(await client.read(to)).toContain(
      'Your session had ended. Sign in again and you will find what you wrote.',
    );
    expect(locationOf(await signInAgain('lead@demo.example', ASK))).toBe(ASK);
    const page = await client.read(ASK);
    expect(textareaOf(page, 'title')).toBe(typed.title);
    expect(textareaOf(page, 'body')).toBe(typed.body);
  });

  it('is not written before it is sent again, and is forgotten then', async () => {
    await sendTooLate(ASK, { title: 'Sent in the end' });
    await signInAgain('lead@demo.example', ASK);
    const kept = () =>
      stored(server(), `SELECT 1 FROM "Topic" WHERE title = 'Sent in the end'`).length;
    expect(kept()).toBe(0);
    await ask(client, { title: 'Sent in the end' });
    expect(kept()).toBe(1);
    expect(textareaOf(await client.read(ASK), 'title')).toBe('');
  });

  it('is shown to nobody else who signs in at the same browser', async () => {
    await sendTooLate(ASK, typed);
    await signInAgain('lead2@demo.example', ASK);
    const page = await client.read(ASK);
    expect(textareaOf(page, 'title')).toBe('');
    expect(page).not.toContain(typed.title);
    await client.post('/sign-out', {});
    await signInAgain('lead@demo.example', ASK);
    expect(textareaOf(await client.read(ASK), 'title')).toBe(typed.title);
  });

  it('is not shown in another browser of the same person', async () => {
    await sendTooLate(ASK, typed);
    const other = await signedIn(server().url, 'lead@demo.example');
    expect(await other.read(ASK)).not.toContain(typed.title);
  });

  it('is not shown on another page', async () => {
    await sendTooLate(ASK, typed);
    await signInAgain('lead@demo.example', ASK);
    expect(await client.read('/board/management/new')).not.toContain(typed.title);
  });

  it('into a reply, an edited reply and an edited query comes back as well', async () => {
    const id = await ask(client);
    const replyId = await reply(client, id, 'As it was');
    const paths = [`/topics/${id}/replies`, `/replies/${replyId}/edit`, `/topics/${id}/edit`];
    for (const path of paths) {
      const body = `Typed at ${path}`;
      await sendTooLate(path, { title: 'Title', body });
      await signInAgain('lead@demo.example', path);
      expect(textareaOf(await client.read(path), 'body')).toBe(body);
    }
  });

  it('is not kept when nobody can tell whose it is', async () => {
    client.forget('pbc_session');
    const response = await client.post(ASK, { title: 'Whose?', idempotencyKey: 'made-up' });
    expect(await client.read(locationOf(response))).toContain(
      'Your session had ended. Please sign in again.',
    );
    expect(stored(server(), `SELECT 1 FROM "HeldForm" WHERE fields LIKE '%Whose?%'`)).toEqual([]);
  });

  it('is kept for a day and no longer', async () => {
    await sendTooLate(ASK, { title: 'Yesterday' });
    const [held] = stored<{ expiresAt: string }>(
      server(),
      `SELECT expiresAt FROM "HeldForm" WHERE fields LIKE '%Yesterday%'`,
    );
    const hours = (new Date(held?.expiresAt ?? 0).getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    tamper(server(), `UPDATE "HeldForm" SET expiresAt = '2001-01-01T00:00:00.000+00:00'`);
    await signInAgain('lead@demo.example', ASK);
    expect(textareaOf(await client.read(ASK), 'title')).toBe('');
  });
});

describe('a form for one’s account', () => {
  it('is never kept: it holds passwords', async () => {
    client.forget('pbc_session');
    const fields = { password: PASSWORD, newPassword: 'never to be kept' };
    const to = locationOf(await client.post('/account/password', fields));
    expect(to).toMatch(/^\/sign-in/);
    const kept = stored(server(), `SELECT 1 FROM "HeldForm" WHERE fields LIKE '%never to be%'`);
    expect(kept).toEqual([]);
  });
});

it('what somebody wrote without a connection is not sent by whoever signed in after them', async () => {
  const { url } = server();
  const [writer, other] = [
    await signedIn(url, 'lead@demo.example'),
    await signedIn(url, 'lead2@demo.example'),
  ];
  const topic = await ask(writer);
  const written = { 'X-Written-By': personId(server(), 'lead@demo.example') };
  const send = (client: HttpClient) =>
    client.post(`/topics/${topic}/replies`, { body: 'Written on a train' }, written);
  const count = () =>
    stored<{ n: number }>(server(), 'SELECT count(*) AS n FROM "Reply" WHERE topicId = ?', topic)[0]
      ?.n;
  expect([(await send(other)).status, count()]).toEqual([401, 0]);
  expect([(await send(writer)).status, count()]).toEqual([302, 1]);
});
