import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { theProcess, type Person } from '~/platform/actor';
import { atTime, newId, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Invalid, NotFound } from '~/platform/errors';
import { findDownload } from '~/platform/files/download.server';
import { folderOf, pathOf } from '~/platform/files/folder.server';
import { MAX_FILE_BYTES } from '~/platform/files/limits';
import { registerFileOwner } from '~/platform/files/owners.server';
import type { FileRefused } from '~/platform/files/refused.server';
import { listStaged, stageFile, whileThereIsRoom } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { textPathOf } from '~/platform/files/text/kept.server';
import { eraseFiles, fingerprintFiles, readFiles, useFiles } from '~/platform/files/uses.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { createRunner } from '~/platform/jobs/runner.server';
import '~/platform/files/sweep.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

let sender: Person;
let other: Person;
/** Things of this test, and who may read them. */
const readers = new Map<string, string[]>();
registerFileOwner({
  kind: 'test.thing',
  mayRead: async (actor, id) => readers.get(id)?.includes(actor.id) ?? false,
});

beforeAll(async () => {
  sender = await addMember();
  other = await addMember();
});

const store = async (text = newId()) => {
  const stored = await storeFile(Readable.from([Buffer.from(text)]), 'a.txt');
  if (!stored) throw new Error('Nothing was stored');
  return stored;
};
const stage = async (text?: string, actor = sender) => stageFile(actor, await store(text));
const hashOf = async (id: string) => (await db().file.findUniqueOrThrow({ where: { id } })).sha256;

const use = (ids: string[], subjectId: string, actor = sender) =>
  change(actor, (tx) =>
    useFiles(tx, actor, ids, { kind: 'test.thing', subjectId, field: 'files' }),
  );
const erase = async (subjectId: string) => {
  await change(sender, (tx) => eraseFiles(tx, { kind: 'test.thing', subjectId }));
  await createRunner().runDue();
};
const sweep = () =>
  findJobKind('files.sweep')?.run({}, { jobId: 0, signal: new AbortController().signal });
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: FileRefused) => error.problem,
  );
const inDays = <T>(days: number, work: () => T) => atTime(secondsFromNow(days * 86_400), work);

describe('a file that waits for its form', () => {
  it('is its sender’s alone to see, to download and to use', async () => {
    const file = await stage();
    expect(await listStaged(sender, [file.id])).toEqual([file]);
    expect(await findDownload(sender, file.id)).toMatchObject(file);
    expect(await listStaged(other, [file.id])).toEqual([]);
    await expect(findDownload(other, file.id)).rejects.toThrow(NotFound);
    await expect(use([file.id], 'mine', other)).rejects.toThrow(Invalid);
  });

  it('waits for a day', async () => {
    const file = await stage();
    await inDays(0.99, async () => expect(await listStaged(sender, [file.id])).toEqual([file]));
    await inDays(1.01, async () => {
      expect(await listStaged(sender, [file.id])).toEqual([]);
      await expect(use([file.id], 'late')).rejects.toThrow(Invalid);
    });
  });

  it('is used once', async () => {
    const file = await stage();
    await use([file.id], 'once');
    await expect(use([file.id], 'again')).rejects.toThrow(Invalid);
    expect(readFiles('test.thing', ['once', 'again'])).toEqual(new Map([['once', [file]]]));
  });

  it('is not waited for by more than a form takes', async () => {
    const files = [];
    for (let n = 0; n < 6; n += 1) files.push((await stage()).id);
    await expect(use(files, 'six')).rejects.toThrow(Invalid);
    await use(files.slice(0, 5), 'five');
    expect(
      readFiles('test.thing', ['five'])
        .get('five')
        ?.map(({ id }) => id),
    ).toEqual(files.slice(0, 5));
  });

  it('is one of so many as a person may have waiting', async () => {
    const hoarder = await addMember();
    const stored = { ...(await store()), bytes: MAX_FILE_BYTES };
    for (let n = 0; n < 8; n += 1) await stageFile(hoarder, stored);
    expect(await problemOf(stageFile(hoarder, stored))).toBe('too-much-waiting');
    expect(await stageFile(other, stored)).toMatchObject({ name: 'a.txt' });
    await inDays(1.01, async () => expect(await stageFile(hoarder, stored)).toBeDefined());
  });

  it('is not even written when as much as one may have is waiting', async () => {
    const hoarder = await addMember();
    const stored = { ...(await store()), bytes: MAX_FILE_BYTES };
    for (let n = 0; n < 8; n += 1) await stageFile(hoarder, stored);
    let asked = 0;
    async function* endless() {
      for (;;) yield await Promise.resolve(Buffer.from(`piece ${(asked += 1)}`));
    }
    const sending = storeFile(whileThereIsRoom(hoarder, endless()), 'a.txt');
    expect(await problemOf(sending)).toBe('too-much-waiting');
    expect(asked).toBe(1);
    const nothing = storeFile(whileThereIsRoom(hoarder, Readable.from([])), '');
    expect(await nothing).toBeNull();
    const others = storeFile(whileThereIsRoom(other, Readable.from([Buffer.from('x')])), 'a.txt');
    expect(await others).toMatchObject({ bytes: 1 });
  });

  it('leaves no bytes behind when it is one too many, except those that are somebody’s', async () => {
    const hoarder = await addMember();
    const owned = { ...(await store()), bytes: MAX_FILE_BYTES };
    for (let n = 0; n < 8; n += 1) await stageFile(hoarder, owned);
    const unowned = await store();
    for (const stored of [owned, unowned]) {
      expect(await problemOf(stageFile(hoarder, stored))).toBe('too-much-waiting');
    }
    const present = [owned, unowned].map(({ sha256 }) => existsSync(pathOf(sha256)));
    expect(present).toEqual([true, false]);
  });

  it('is refused in words, and leaves no bytes behind, when the database’s disk is full', async () => {
    const stored = await store();
    const { writer } = theDatabase();
    const [{ page_count: full } = { page_count: 0n }] =
      await writer.$queryRawUnsafe<Array<{ page_count: bigint }>>('PRAGMA page_count');
    await writer.$queryRawUnsafe(`PRAGMA max_page_count = ${full}`);
    // What is free within the file holds no name of this length, were it allowed.
    const large = { ...stored, name: 'n'.repeat(2 * 1024 * 1024) };
    try {
      expect(await problemOf(stageFile(sender, large))).toBe('failed');
    } finally {
      await writer.$queryRawUnsafe(`PRAGMA max_page_count = ${2 ** 31 - 2}`);
    }
    expect(existsSync(pathOf(stored.sha256))).toBe(false);
    expect(await stage()).toBeDefined();
  });

  it('comes down to the same when it is sent again', async () => {
    const [first, again, changed] = [await stage('same'), await stage('same'), await stage('new')];
    const print = (id: string, actor = sender) => fingerprintFiles(actor, [id]);
    expect(await print(again.id)).toEqual(await print(first.id));
    expect(await print(changed.id)).not.toEqual(await print(first.id));
    expect(await print(first.id, other)).toEqual([]);
  });
});

describe('a file of a thing', () => {
  it('may be downloaded by whoever may read the thing, and by nobody else', async () => {
    const file = await stage();
    await use([file.id], 'read');
    await expect(findDownload(sender, file.id)).rejects.toThrow(NotFound);
    readers.set('read', [other.id]);
    expect(await findDownload(other, file.id)).toMatchObject(file);
    await expect(findDownload(sender, file.id)).rejects.toThrow(NotFound);
    await expect(findDownload({ ...other, roles: [] }, file.id)).rejects.toThrow(NotFound);
    readers.delete('read');
    await expect(findDownload(other, file.id)).rejects.toThrow(NotFound);
  });

  it('is for nobody when no feature knows its kind', async () => {
    const file = await stage();
    await change(sender, (tx) =>
      useFiles(tx, sender, [file.id], { kind: 'test.unknown', subjectId: 'x', field: 'f' }),
    );
    await expect(findDownload(sender, file.id)).rejects.toThrow(NotFound);
  });

  it('is erased with it, to the last byte', async () => {
    const file = await stage();
    const path = pathOf(await hashOf(file.id));
    await use([file.id], 'gone');
    expect(existsSync(path)).toBe(true);
    await erase('gone');
    expect(existsSync(path)).toBe(false);
    expect(await db().file.findUnique({ where: { id: file.id } })).toBeNull();
  });

  it('keeps its bytes while the same were sent another time', async () => {
    const [first, second] = [await stage('shared'), await stage('shared')];
    const path = pathOf(await hashOf(first.id));
    await use([first.id], 'first');
    await use([second.id], 'second');
    await erase('first');
    expect(existsSync(path)).toBe(true);
    await erase('second');
    expect(existsSync(path)).toBe(false);
  });

  it('is not written when its thing is not', async () => {
    const file = await stage();
    const failing = change(sender, async (tx) => {
      await useFiles(tx, sender, [file.id], { kind: 'test.thing', subjectId: 'no', field: 'f' });
      throw new Error('Rolled back');
    });
    await expect(failing).rejects.toThrow('Rolled back');
    expect(await listStaged(sender, [file.id])).toEqual([file]);
  });
});

describe('bytes', () => {
  it('that were erased while they waited for their row are not given one', async () => {
    const stored = await store();
    rmSync(pathOf(stored.sha256));
    expect(await problemOf(stageFile(sender, stored))).toBe('failed');
  });
});

describe('the sweep', () => {
  const DAYS_AGO = new Date('2026-01-01T00:00:00Z');
  const age = (path: string) => utimesSync(path, DAYS_AGO, DAYS_AGO);

  it('removes what nobody came back for, and leaves what is used', async () => {
    const [left, used] = [await stage(), await stage()];
    const paths = [pathOf(await hashOf(left.id)), pathOf(await hashOf(used.id))];
    await use([used.id], 'kept');
    paths.forEach(age);
    await sweep();
    expect(paths.map((path) => existsSync(path))).toEqual([true, true]);
    await inDays(1.01, sweep);
    expect(paths.map((path) => existsSync(path))).toEqual([false, true]);
    expect(await db().file.count({ where: { id: left.id } })).toBe(0);
  });

  it('removes bytes without a row, and what arrived or was read half, when they are older than a day', async () => {
    const orphan = pathOf((await store()).sha256);
    const halves = ['incoming', 'reading'].map((folder) => {
      mkdirSync(folderOf(folder), { recursive: true });
      const half = join(folderOf(folder), 'half');
      writeFileSync(half, 'half');
      return half;
    });
    const old = [orphan, ...halves];
    await sweep();
    expect(old.map((path) => existsSync(path))).toEqual([true, true, true]);
    old.forEach(age);
    await sweep();
    expect(old.map((path) => existsSync(path))).toEqual([false, false, false]);
  });

  it('removes words whose bytes are gone, and no others', async () => {
    const [kept, gone] = [await store(), await store()];
    for (const { sha256 } of [kept, gone]) writeFileSync(textPathOf(sha256), 'words');
    rmSync(pathOf(gone.sha256));
    await sweep();
    const there = [kept, gone].map(({ sha256 }) => existsSync(textPathOf(sha256)));
    expect(there).toEqual([true, false]);
  });

  it('leaves alone what it does not know', async () => {
    const stranger = join(folderOf('00'), 'README');
    mkdirSync(folderOf('00'), { recursive: true });
    writeFileSync(stranger, 'x');
    age(stranger);
    await sweep();
    expect(readdirSync(folderOf('00'))).toContain('README');
  });

  it('says when bytes are missing', async () => {
    const file = await stage();
    await use([file.id], 'lost');
    rmSync(pathOf(await hashOf(file.id)));
    await expect(sweep()).rejects.toThrow(/content of a file is missing/);
    await change(theProcess, (tx) => tx.file.delete({ where: { id: file.id } }));
    expect(await sweep()).toMatch(/nothing to remove|Removed/);
  });
});
