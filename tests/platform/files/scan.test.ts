import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileRefused } from '~/platform/files/refused.server';
import { scan } from '~/platform/files/scan.server';
import { settings } from '~/platform/settings.server';
import { openClamd, type Clamd } from '../../support/clamd';

let clamd: Clamd;
const path = join(settings().dataDir, 'sent');
const clean = randomBytes(3 * 1024 * 1024);

/** Whether the file passes, or why not. */
const scanned = (patience?: number) =>
  scan(path, patience).then(
    () => 'clean',
    (error: FileRefused) => error.problem,
  );

beforeAll(async () => {
  clamd = await openClamd();
});
afterAll(() => clamd.close());
beforeEach(() => {
  settings().clamd = clamd.setting;
  clamd.behave('well');
  clamd.seen.length = 0;
  writeFileSync(path, clean);
});
afterEach(() => {
  settings().clamd = undefined;
});

describe('a file that is scanned', () => {
  it('passes when the scanner has seen all of it and says that it is clean', async () => {
    expect(await scanned()).toBe('clean');
    expect(clamd.seen).toHaveLength(1);
    expect(clamd.seen[0]?.equals(clean)).toBe(true);
  });

  it('may be empty', async () => {
    writeFileSync(path, '');
    expect(await scanned()).toBe('clean');
    expect(clamd.seen[0]).toHaveLength(0);
  });

  it('is refused when it holds a virus', async () => {
    writeFileSync(path, 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR');
    expect(await scanned()).toBe('virus');
  });

  it.each([
    'INSTREAM size limit exceeded. ERROR',
    'stream: Can’t allocate memory ERROR',
    'stream: OK FOUND OR NOT',
    'OK',
    'stream: okay',
    '',
    'x'.repeat(5_000),
  ])('is refused when the scanner says %j', async (say) => {
    clamd.behave({ say });
    expect(await scanned()).toBe('failed');
  });

  it('is refused when the scanner hangs up', async () => {
    clamd.behave('cut');
    expect(await scanned()).toBe('failed');
  });

  it('is refused when the scanner says nothing for too long', async () => {
    clamd.behave('hang');
    expect(await scanned(50)).toBe('failed');
  });

  it('is refused when there is no scanner where one should be', async () => {
    const gone = await openClamd();
    await gone.close();
    settings().clamd = gone.setting;
    expect(await scanned()).toBe('failed');
    settings().clamd = '/nowhere/clamd.sock';
    expect(await scanned()).toBe('failed');
  });

  it('can be asked about on a socket of the file system', async () => {
    const local = await openClamd(true);
    settings().clamd = local.setting;
    expect(await scanned()).toBe('clean');
    writeFileSync(path, 'EICAR');
    expect(await scanned()).toBe('virus');
    await local.close();
  });

  it('is not asked about when there is no scanner', async () => {
    settings().clamd = undefined;
    writeFileSync(path, 'EICAR');
    expect(await scanned()).toBe('clean');
    expect(clamd.seen).toEqual([]);
  });
});
