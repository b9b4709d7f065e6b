import { expect, it, vi } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask, reply } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { raw, rawForm } from '../support/raw';
import { tamper } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer({ env: { LOG_LEVEL: 'debug' } });

it('the output tells what happened and how long it took, but never to whom, nor a word of it', async () => {
  const { url, output } = server();
  const start = output().length;
  const email = 'lead@demo.example';
  const client = await signedIn(url, email);
  const token = /pbc_session=([^;]+)/.exec(client.cookie)?.[1] ?? '';
  const key = await client.hiddenField('/board/clinical/new', 'idempotencyKey');
  const topic = await ask(client, { title: 'Unmistakable title', idempotencyKey: key });
  const replyId = await reply(client, topic, 'Unmistakable reply');
  await client.get('/board/clinical?serviceArea=unmistakable-query');
  await client.get(`/topics/${topic}.data`);
  await client.get('/topics/Unmistakable-Id');
  await client.post(`/replies/${replyId}/edit`, { body: '' });
  await client.post('/account/password', { password: 'Unmistakable', newPassword: 'Unmistakable' });
  await new HttpClient(url).signIn('unmistakable@demo.example', 'Unmistakable');
  await new HttpClient(url).post('/reset-password', { email });
  await client.get('/reset-password/new?token=unmistakable');
  await client.get('/first-webmaster?token=unmistakable');
  await client.get('/events.ics?token=unmistakable');
  await client.get('/events?place=unmistakable');
  await client.post('/board', { title: 'Unmistakable' });
  await raw(url, { path: '/unmistakable%ff?unmistakable' });
  await raw(url, { path: '/', method: 'TRACE' });
  await rawForm(url, '/board/clinical/new', client.cookie, {
    type: 'application/json',
    body: ['{"title":"Unmistakable"}'],
  });
  // Faults are reported, and with more words: while reading, while writing, before any route.
  for (const table of ['TopicSection', 'Session']) {
    tamper(server(), `ALTER TABLE "${table}" RENAME TO "Missing"`);
    await client.get('/board/clinical?unmistakable');
    await client.post('/board/clinical/new', { title: 'Unmistakable', body: 'Unmistakable' });
    await client.signIn(email);
    tamper(server(), `ALTER TABLE "Missing" RENAME TO "${table}"`);
  }
  await client.post('/sign-out', {});
  await vi.waitFor(() => expect(output()).toContain('"path":"/sign-out"'));

  const written = output()
    .slice(start)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
  const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines).toContainEqual(
    expect.objectContaining({ method: 'POST', path: '/topics/(id)/replies', status: 302 }),
  );
  expect(lines.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(4);

  const text = written.join('\n');
  for (const secret of [token, key, topic, replyId, email, PASSWORD, '127.0.0.1', '::1']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/unmistakable|demo\.example|Nuala|Fenwright|\?|Mozilla/i);
});
