import {
  cpSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../support/attempt';
import { emptyDataFolder, startServer } from '../support/server';
import { tamper } from '../support/stored';
import { templateFolder } from '../support/template-folder';

// Processes are started and ended here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** What the process does not start with, said in one line to whoever started it. */

const folders: string[] = [];
let dataDir: string;

beforeEach(() => {
  dataDir = emptyDataFolder();
  folders.push(dataDir);
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts it, and answers the one line it said; fails if it started or said more. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const { code, stderr, stdout } = await attempt({ DATA_DIR: dataDir, PORT: '0', ...settings });
  expect({ code, lines: stderr.split('\n').length, stdout }).toEqual({
    code: 1,
    lines: 2, // one, with its end
    stdout: '',
  });
  expect(stderr).toMatch(/^Not started: .+\.\n$/);
  expect(stderr).not.toMatch(/\bat \S+ \(|\.js:\d/);
  return stderr.trim().replace('Not started: ', '');
}

describe('a setting', () => {
  // What each must be, tests/platform/settings.test.ts knows.
  it('that cannot be used is refused', async () => {
    expect(await refusal({ PORT: 'abc' })).toBe('PORT must be a port number from 0 to 65535.');
  });

  it('ERASED_LOG that cannot be written to is refused: nobody could be erased for good', async () => {
    const erasedLog = join(dataDir, 'no-such-folder', 'erased.log');
    const line = await refusal({ ERASED_LOG: erasedLog, DEMO: '0' });
    expect(line).toBe(`ERASED_LOG ${erasedLog} cannot be written to (ENOENT).`);
  });

  it('with a password in it is refused without repeating the password', async () => {
    const line = await refusal({ SMTP_URL: 'mail://user:hunter2@mail.example' });
    expect(line).toMatch(/^SMTP_URL must look like/);
    expect(line).not.toContain('hunter2');
  });

  it('HOST that is no address of this machine is refused', async () => {
    // From the range kept free for documentation.
    expect(await refusal({ HOST: '192.0.2.1', DEMO: '0' })).toBe(
      'HOST 192.0.2.1 is no address of this machine.',
    );
  });

  it('DATA_DIR that is a file is refused', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: file })).toContain('cannot be used as a folder');
  });
});

describe('a port', () => {
  it('that is in use is refused, and whoever uses it is not disturbed', async () => {
    const server = await startServer({ dataDir, env: { DEMO: '0' } });
    const other = emptyDataFolder();
    folders.push(other);
    const { port } = new URL(server.url);
    expect(await refusal({ DATA_DIR: other, DEMO: '0', PORT: port })).toBe(
      `port ${port} is in use. Set PORT to another.`,
    );
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await server.stop();
  });
});

describe('a data folder', () => {
  const copyDemonstration = () => cpSync(templateFolder(), dataDir, { recursive: true });
  const database = () => join(dataDir, 'network.db');
  const overwrite = (at: number) => {
    const file = openSync(database(), 'r+');
    writeSync(file, Buffer.alloc(64 * 1024, 0xaa), 0, 64 * 1024, at);
    closeSync(file);
  };
  const DAMAGED = /^The database file .*network\.db is damaged\. Restore it from a backup\.$/;

  it('with the demonstration is refused as a real network', async () => {
    copyDemonstration();
    expect(await refusal({ DEMO: '0' })).toMatch(/holds the demonstration network\. Set DATA_DIR/);
  });

  it('with a real network is refused as the demonstration', async () => {
    const server = await startServer({ dataDir, env: { DEMO: '0' } });
    await server.stop();
    expect(await refusal({ DEMO: '1' })).toMatch(/holds a real network\. Set DATA_DIR/);
  });

  it.each(['0.0.0.0', '::'])(
    'with the demonstration is not shown to others: HOST=%s',
    async (HOST) => {
      copyDemonstration();
      expect(await refusal({ HOST })).toMatch(/listens on this machine alone\. Leave HOST unset/);
    },
  );

  it('whose database was cut off is refused, and left as it is', async () => {
    copyDemonstration();
    truncateSync(database(), Math.floor(statSync(database()).size / 2));
    const before = readFileSync(database());
    expect(await refusal({})).toMatch(DAMAGED);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });

  it('whose database is something else is refused, and left as it is', async () => {
    writeFileSync(database(), 'This is no database, but a letter to my aunt. '.repeat(100));
    expect(await refusal({})).toMatch(DAMAGED);
    expect(readFileSync(database(), 'utf8')).toContain('my aunt');
  });

  it('whose database was overwritten in places is refused', async () => {
    copyDemonstration();
    overwrite(64 * 1024);
    expect(await refusal({})).toMatch(DAMAGED);
  });

  describe('whose database is large', () => {
    const MEGABYTE = 1024 * 1024;
    /** Larger than what is read whole before the start. */
    const enlarge = () => {
      copyDemonstration();
      tamper({ dataDir }, 'CREATE TABLE "Padding" (content BLOB)');
      tamper({ dataDir }, 'INSERT INTO "Padding" VALUES (randomblob(?))', 40 * MEGABYTE);
    };

    it('and was cut off is refused', async () => {
      enlarge();
      truncateSync(database(), 20 * MEGABYTE);
      expect(await refusal({})).toMatch(DAMAGED);
    });

    it('and was overwritten in places is read after the start, and then said and left', async () => {
      enlarge();
      overwrite(20 * MEGABYTE);
      const { code, stderr } = await attempt({ DATA_DIR: dataDir, PORT: '0' }, /never said/);
      expect(code).toBe(1);
      expect(stderr).toBe('Ended: The database file is damaged. Restore it from a backup.\n');
    });

    it('and whole goes on', async () => {
      enlarge();
      const said = /"msg":"Database checked"/;
      const { stdout, stderr } = await attempt({ DATA_DIR: dataDir, PORT: '0' }, said);
      expect([said.test(stdout), stderr]).toEqual([true, '']);
    });
  });

  it('whose database is empty is refused, not replaced by a new network', async () => {
    writeFileSync(database(), '');
    expect(await refusal({})).toMatch(/network\.db is empty\. Restore it from a backup/);
    expect(statSync(database()).size).toBe(0);
  });
});
