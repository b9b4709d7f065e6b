import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HttpClient } from '../support/http-client';
import { openMailServer, type MailServer } from '../support/mail-server';
import { startServer, type TestServer } from '../support/server';
import { stored, tamper } from '../support/stored';

/** Real processes on one data folder. */

let mail: MailServer;
let first: TestServer;
let second: TestServer;

beforeAll(async () => {
  mail = await openMailServer();
  const env = { SMTP_URL: mail.url };
  first = await startServer({ env });
  second = await startServer({ dataDir: first.dataDir, env });
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await mail.close();
  first.clean();
});

const jobs = (kind: string) =>
  stored<{
    id: number;
    state: string;
    lease: string | null;
    outcome: string | null;
    input: string;
  }>(first, 'SELECT id, state, lease, outcome, input FROM "Job" WHERE kind = ? ORDER BY id', kind);
const addresses = () => mail.mails.flatMap(({ to }) => to?.map(({ address }) => address)).sort();
const patient = { timeout: 30_000, interval: 20 };
const ask = (server: TestServer, email: string) =>
  new HttpClient(server.url).post('/reset-password', { email });

describe('two processes on one data folder', { timeout: 40_000 }, () => {
  it('send every mail once between them, and keep none of what was typed', async () => {
    const people = stored<{ email: string }>(
      first,
      `SELECT email FROM "Person" WHERE kind = 'person' LIMIT 8`,
    );
    const emails = people.map(({ email }) => email);
    await Promise.all(emails.map((email, at) => ask(at % 2 ? first : second, email)));
    await ask(first, 'nobody@demo.example');
    await vi.waitFor(() => {
      expect(jobs('accounts.reset-link').map(({ state }) => state)).toEqual(
        Array(emails.length + 1).fill('done'),
      );
      expect(jobs('mail.send').every(({ state }) => state === 'done')).toBe(true);
      expect(addresses()).toEqual([...emails].sort());
    }, patient);
    // Who has no account left the same row as everybody else.
    const [looksLike, ...others] = jobs('accounts.reset-link').map(({ outcome, input }) => ({
      outcome,
      input,
    }));
    for (const other of others) expect(other).toEqual(looksLike);
    expect(stored(first, 'SELECT id FROM "Mail" WHERE sealed IS NOT NULL')).toEqual([]);
  });

  it('after a week of sleep ask for what was missed once, heavy work in a thread', async () => {
    const weekAgo = new Date(new Date().getTime() - 7 * 86_400_000).toISOString();
    tamper(first, 'UPDATE "JobSchedule" SET "lastAt" = ?', weekAgo);
    const wanted = ['platform.check-database', 'platform.sweep'];
    await vi.waitFor(() => {
      for (const kind of wanted) expect(jobs(kind)).toMatchObject([{ state: 'done' }]);
    }, patient);
    const [check] = jobs('platform.check-database');
    expect(check?.outcome).toMatch(/^The database is whole \(\d+\.\d MB\)\.$/);
  });

  it('lose no mail when the one that is sending it is killed', async () => {
    await second.stop();
    mail.mails.length = 0;
    mail.behave('hang');
    await ask(first, 'lead@demo.example');
    await vi.waitFor(() => expect(jobs('mail.send').at(-1)?.lease).toMatch(/./), patient);
    await first.kill();
    mail.behave('well');
    // The lease runs out.
    const past = new Date(0).toISOString();
    tamper(first, 'UPDATE "Job" SET "leaseUntil" = ? WHERE lease IS NOT NULL', past);
    await second.restart();
    await vi.waitFor(() => expect(addresses()).toEqual(['lead@demo.example']), patient);
  });

  it('end with a mail under way, which the next one sends', async () => {
    mail.mails.length = 0;
    mail.behave('hang');
    await ask(second, 'lead2@demo.example');
    await vi.waitFor(() => expect(jobs('mail.send').at(-1)?.lease).toMatch(/./), patient);
    await second.stop();
    expect(jobs('mail.send').at(-1)).toMatchObject({ state: 'waiting', lease: null });
    mail.behave('well');
    await first.restart();
    await vi.waitFor(() => expect(addresses()).toEqual(['lead2@demo.example']), patient);
  });

  it('say nothing in their logs of whom they wrote to', () => {
    expect(first.output() + second.output()).not.toMatch(/lead2?@demo\.example(?! {2,})/);
  });
});
