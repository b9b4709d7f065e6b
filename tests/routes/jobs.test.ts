import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { mainOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let webmaster: HttpClient;
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
});

/** Jobs of a kind that no process knows, so that nobody takes them while they are looked at. */
function addJob(state: string, key: string): number {
  tamper(
    server(),
    `INSERT INTO "Job" (kind, key, input, about, state, runAt, attempts, outcome, enqueuedAt, endedAt)
     VALUES ('test.unknown', ?, '{"mail":"x"}', 'A <test>', ?, ?, 8, 'The bucket is full.', ?, ?)`,
    key,
    state,
    ...Array<string>(3).fill('2026-03-02T09:00:00.000+00:00'),
  );
  return stored<{ id: number }>(server(), 'SELECT id FROM "Job" WHERE key = ?', key)[0]?.id ?? 0;
}
const jobOf = (id: number) =>
  stored<{ state: string; input: string; attempts: number }>(
    server(),
    'SELECT state, input, attempts FROM "Job" WHERE id = ?',
    id,
  )[0];
const decide = (client: HttpClient, job: number, deed: string) =>
  client.post('/network/jobs', { job: String(job), deed });

describe('the webmaster’s page of jobs', () => {
  it('says that nothing has failed, and when what comes next', async () => {
    const page = mainOf(await webmaster.read('/network/jobs'));
    expect(page).toContain('Nothing has failed');
    expect(page).toContain('Check the database');
    expect(page).toContain('Every day at 4:15am');
    expect(page).not.toContain('value="try-again"');
  });

  it('is linked from the network’s page for the webmaster alone', async () => {
    const link = 'href="/network/jobs"';
    expect(mainOf(await webmaster.read('/network'))).toContain(link);
    const steering = await signedIn(server().url, 'steering@demo.example');
    expect(mainOf(await steering.read('/network'))).not.toContain(link);
  });

  it('shows what failed, and has it tried again', async () => {
    const id = addJob('failed', 'again');
    const page = mainOf(await webmaster.read('/network/jobs'));
    expect(page).toContain('The bucket is full.');
    expect(page).toContain('A &lt;test&gt;');
    expect(locationOf(await decide(webmaster, id, 'try-again'))).toBe('/network/jobs');
    expect(jobOf(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(mainOf(await webmaster.read('/network/jobs?view=waiting'))).toMatch(
      new RegExp(`number (<!-- -->)?${id}<`),
    );
  });

  it('has it given up, and what it was about forgotten', async () => {
    const id = addJob('failed', 'up');
    expect(locationOf(await decide(webmaster, id, 'give-up'))).toBe('/network/jobs');
    expect(jobOf(id)).toMatchObject({ state: 'given-up', input: '{}' });
    expect(mainOf(await webmaster.read('/network/jobs?view=done'))).toContain('Given up');
  });

  it('writes down who decided', () => {
    const entries = stored<{ kind: string; actorId: string }>(
      server(),
      `SELECT kind, actorId FROM "Activity" WHERE kind LIKE 'jobs.%' ORDER BY seq`,
    );
    const actorId = personId(server(), 'webmaster@demo.example');
    expect(entries).toEqual([
      { kind: 'jobs.tried-again', actorId },
      { kind: 'jobs.given-up', actorId },
    ]);
  });

  it('takes one decision about a job', async () => {
    const id = addJob('failed', 'twice');
    const [one, other] = await Promise.all([
      decide(webmaster, id, 'give-up'),
      decide(webmaster, id, 'try-again'),
    ]);
    expect([one.status, other.status].sort()).toEqual([302, 409]);
  });

  it.each(['done', 'waiting', 'given-up'])(
    'decides nothing about a job that is %s',
    async (state) => {
      const id = addJob(state, `state-${state}`);
      for (const deed of ['try-again', 'give-up']) {
        expect((await decide(webmaster, id, deed)).status).toBe(409);
      }
      expect(jobOf(id)?.state).toBe(state);
    },
  );

  it('knows no job that is not there, and no other deed', async () => {
    for (const job of [0, 999_999, Number.NaN, -1]) {
      expect((await decide(webmaster, job, 'give-up')).status).toBe(404);
    }
    const id = addJob('failed', 'deed');
    expect((await decide(webmaster, id, 'run-as-root')).status).toBe(400);
    await decide(webmaster, id, 'give-up');
  });

  it.each(['member', 'lead', 'steering', 'agent'])(
    'is not for a person who is %s',
    async (name) => {
      const id = addJob('failed', `not-for-${name}`);
      const client = await signedIn(server().url, `${name}@demo.example`);
      expect((await client.get('/network/jobs')).status).toBe(403);
      for (const deed of ['try-again', 'give-up']) {
        expect((await decide(client, id, deed)).status).toBe(403);
      }
      expect(jobOf(id)?.state).toBe('failed');
    },
  );

  it('shows a thousand jobs a page at a time, each once', async () => {
    tamper(
      server(),
      `WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1000)
       INSERT INTO "Job" (kind, key, input, about, state, runAt, enqueuedAt, endedAt)
       SELECT 'test.unknown', 'many-' || n, '{}', 'A <test>', 'done', ?, ?, ? FROM many`,
      ...Array<string>(3).fill('2026-03-02T09:00:00.000+00:00'),
    );
    const wanted = stored<{ id: number }>(
      server(),
      `SELECT id FROM "Job" WHERE state IN ('done', 'given-up') ORDER BY id DESC`,
    ).map(({ id }) => id);
    const seen: number[] = [];
    let path: string | undefined = '/network/jobs?view=done';
    while (path) {
      const page = mainOf(await webmaster.read(path));
      const found = [...page.matchAll(/number (?:<!-- -->)?(\d+)/g)].map(([, id]) => Number(id));
      expect(found.length).toBeLessThanOrEqual(50);
      seen.push(...found);
      path = /href="([^"]*before=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    // One that has ended meanwhile may stand among them.
    expect(seen.filter((id) => wanted.includes(id))).toEqual(wanted);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
