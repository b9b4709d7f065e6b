import { beforeAll, expect, it, vi } from 'vitest';
import {
  catchUp,
  followLog,
  placeFollower,
  registerFollower,
} from '~/platform/activity/followers.server';
import { newestSeq, type LoggedEntry } from '~/platform/activity/activity.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();

/** What a follower that notes every entry of the kind `test.heard` has read and written. */
const read: number[] = [];
let failing = 0;
let quicker: (() => Promise<unknown>) | null = null;
const noted = async () =>
  (await db().setting.findMany({ where: { key: { startsWith: 'noted-' } } }))
    .map(({ key }) => Number(key.replace('noted-', '')))
    .sort((a, b) => a - b);
const place = async () =>
  (await db().logPlace.findUnique({ where: { follower: 'test' } }))?.seq ?? null;

async function follow(entries: LoggedEntry[]) {
  if (failing > 0) {
    failing -= 1;
    throw new Error('not now');
  }
  const heard = entries.filter(({ kind }) => kind === 'test.heard');
  read.push(...heard.map(({ seq }) => seq));
  if (heard.length === 0) return null;
  await quicker?.();
  quicker = null;
  return async (tx: Transaction) => {
    for (const { seq } of heard) {
      await tx.setting.create({ data: { key: `noted-${seq}`, value: true } });
    }
  };
}

const happen = (kind = 'test.heard') =>
  change(theProcess, (_, record) => record({ kind, channels: [], subjects: {} }));

beforeAll(async () => {
  registerFollower({ name: 'test', follow });
  await happen();
  await catchUp();
});

it('begins with what happens next: history is not news', async () => {
  expect(await noted()).toEqual([]);
  expect(await place()).toBe(await newestSeq());
});

it('deals with each entry once, however often it looks', async () => {
  const seq = await happen();
  await catchUp();
  await catchUp();
  expect(await noted()).toEqual([seq]);
  expect(await place()).toBe(seq);
});

it('does not write for entries of no concern, until they are many', async () => {
  const before = await place();
  await happen('test.other');
  await catchUp();
  expect(await place()).toBe(before);
  await change(theProcess, async (_, record) => {
    for (let n = 0; n < 600; n += 1) {
      await record({ kind: 'test.other', channels: [], subjects: {} });
    }
  });
  await catchUp();
  expect(await place()).toBeGreaterThan((before ?? 0) + 500);
});

it('writes nothing when another process was quicker', async () => {
  await catchUp();
  const seq = await happen();
  // The other one has dealt with it between this one's reading and writing.
  quicker = () =>
    theDatabase().writer.logPlace.update({ where: { follower: 'test' }, data: { seq } });
  await catchUp();
  expect(read).toContain(seq);
  expect(await noted()).not.toContain(seq);
});

it('reads again what failed, and passes over what never works', async () => {
  const first = await happen();
  failing = 2;
  await expect(catchUp()).rejects.toThrow('not now');
  await expect(catchUp()).rejects.toThrow('not now');
  await catchUp();
  expect(await noted()).toContain(first);

  const poison = await happen();
  failing = 10;
  for (let n = 0; n < 9; n += 1) await expect(catchUp()).rejects.toThrow('not now');
  await catchUp();
  const after = await happen();
  await catchUp();
  expect(await noted()).not.toContain(poison);
  expect(await noted()).toContain(after);
});

it('passes over what cannot be written, as what cannot be read', async () => {
  const seq = await happen();
  // The very row that would be written is there already.
  await change(theProcess, (tx) =>
    tx.setting.create({ data: { key: `noted-${seq}`, value: 'taken' } }),
  );
  for (let n = 0; n < 9; n += 1) await expect(catchUp()).rejects.toThrow();
  await catchUp();
  const after = await happen();
  await catchUp();
  expect(await noted()).toContain(after);
});

it('goes on from a place that was set', async () => {
  const seq = await happen();
  await placeFollower('test', seq);
  await catchUp();
  expect(await noted()).not.toContain(seq);
});

it('hears of every commit while it runs, and of none after', async () => {
  const stop = followLog();
  const seq = await happen();
  await vi.waitFor(async () => expect(await noted()).toContain(seq));
  await stop();
  const unheard = await happen();
  expect(await noted()).not.toContain(unheard);
});
