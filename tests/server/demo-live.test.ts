import { spawn, type ChildProcess } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { questions } from '../../scripts/demo-live/questions.mjs';
import { mainOf } from '../support/html';
import { signedIn } from '../support/http-client';
import { emptyDataFolder, startServer } from '../support/server';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** `npm run demo:live` as whoever runs it sees it. */

const server = useServer();

interface Running {
  child: ChildProcess;
  output: () => string;
  /** Its exit code. */
  ended: Promise<number | null>;
}

function play(args: string[], url?: string): Running {
  const child = spawn(process.execPath, ['scripts/demo-live.mjs', ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: url === undefined ? undefined : new URL(url).port,
    },
  });
  let output = '';
  const hear = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => output, ended };
}

/** The session that it names. */
const codeIn = (output: string) => /\/live\/(\w+)\/screen/.exec(output)?.[1] ?? '';

describe('a session that is played', () => {
  it(
    'has sixty people, 26 questions and their votes, and ends by itself',
    { timeout: 120_000 },
    async () => {
      const { output, ended } = play(['--fast'], server().url);
      expect(await ended, output()).toBe(0);
      const code = codeIn(output());
      const chair = await signedIn(server().url, 'steering@demo.example');
      const minutes = await chair.read(`/live/${code}/minutes`);
      expect(/(\d+) members(?:<!-- -->)? took part/.exec(minutes)?.[1]).toBe('60');
      const sheet = (await chair.read(`/live/${code}/minutes.csv`)).split('\r\n');
      const rows = questions.map(({ body }) => sheet.find((row) => row.includes(body)) ?? '');
      expect(rows.filter((row) => row === '')).toEqual([]);
      const votes = rows.map((row) => Number(/,"?(\d+)"?,/.exec(row)?.[1]));
      expect(votes.reduce((sum, count) => sum + count)).toBeGreaterThan(100);
      const states = stored<{ state: string }>(
        server(),
        `SELECT DISTINCT q.state FROM "Question" q JOIN "QuestionSession" s ON s.id = q.sessionId
       WHERE s.code = ? ORDER BY q.state`,
        code,
      );
      expect(states.map(({ state }) => state)).toEqual([
        'answered',
        'left-open',
        'taken-away',
        'waiting',
      ]);
      expect(await chair.read('/promises')).toContain('propose one of four pages');
      const lead = await signedIn(server().url, 'lead@demo.example');
      expect(mainOf(await lead.read(`/live/${code}`))).not.toContain('Send question');
    },
  );

  it(
    'is another one when it is played again, and stops when it is told to',
    { timeout: 60_000 },
    async () => {
      const { child, output, ended } = play([], server().url);
      await vi.waitFor(() => expect(output()).toContain('come in.'), { timeout: 30_000 });
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(output()).toContain('Stopped.');
      const chair = await signedIn(server().url, 'steering@demo.example');
      const page = mainOf(await chair.read(`/live/${codeIn(output())}`));
      expect(page).toContain('more questions to the PCT');
      expect(page).toContain('Send question');
    },
  );
});

describe('nothing is played', () => {
  it.each([
    'http://network.example.org',
    'https://localhost',
    'http://localhost.example.org:3000',
    'anywhere',
  ])('at %s', async (url) => {
    const { output, ended } = play(['--url', url]);
    expect(await ended).toBe(1);
    expect(output()).toBe(
      `${url} is not on this machine. A session is played against http://localhost or http://127.0.0.1 only.\n`,
    );
  });

  it('where no server answers', async () => {
    const { output, ended } = play([], 'http://localhost:9');
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^No network answers at http:\/\/localhost:9\. Start .+\.\n$/);
  });

  it('against a real network', async () => {
    const real = await startServer({ dataDir: emptyDataFolder(), env: { DEMO: '0' } });
    try {
      const { output, ended } = play(['--fast'], real.url);
      expect(await ended).toBe(1);
      expect(output()).toMatch(/^What answers at .+ is no demonstration network/);
      expect(stored(real, 'SELECT 1 FROM "QuestionSession"')).toEqual([]);
    } finally {
      await real.stop();
      real.clean();
    }
  });
});
