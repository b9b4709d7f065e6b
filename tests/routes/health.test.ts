import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { ask } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { tamper } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();

const healthOf = async () => {
  const response = await new HttpClient(server().url).get('/health');
  return { response, state: (await response.json()) as Record<string, unknown> };
};

it('tells whoever asks that all is well, which version it is, and how far the log has come', async () => {
  const { response, state } = await healthOf();
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(state).toEqual({
    status: 'ok',
    version,
    database: 'reachable',
    newestSequence: expect.any(Number) as number,
    sockets: { open: 0, dropped: 0, cut: 0 },
  });
});

it('tells a newer sequence after each write', async () => {
  const lead = await signedIn(server().url, 'lead@demo.example');
  const before = Number((await healthOf()).state.newestSequence);
  await ask(lead);
  expect((await healthOf()).state.newestSequence).toBe(before + 1);
});

it('says 503 while the database cannot be reached, and recovers', async () => {
  tamper(server(), 'ALTER TABLE "Activity" RENAME TO "Missing"');
  const failing = await healthOf();
  expect(failing.response.status).toBe(503);
  expect(failing.state).toEqual({
    status: 'failing',
    version,
    database: 'unreachable',
    newestSequence: null,
    sockets: { open: 0, dropped: 0, cut: 0 },
  });
  tamper(server(), 'ALTER TABLE "Missing" RENAME TO "Activity"');
  expect((await healthOf()).response.status).toBe(200);
});
