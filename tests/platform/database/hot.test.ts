import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { leaveDatabase, useDatabase } from '~/platform/database/database.server';
import {
  atOneMoment,
  hotRead,
  isoMoment,
  storedMoment,
  untilCommit,
} from '~/platform/database/hot.server';
import { databaseFile, useFreshDatabase } from '../../support/database';

useFreshDatabase();

/** Stands for another process at the same file. */
let other: Sqlite.Database;
beforeAll(() => {
  other = new Sqlite(databaseFile());
});
afterAll(() => {
  other.close();
});

const settingOf = hotRead<[key: string], { value: string }>(
  'SELECT value FROM "Setting" WHERE key = ?',
);
const write = (value: number) =>
  change(theProcess, async (tx) => {
    await tx.setting.upsert({
      where: { key: 'hot' },
      create: { key: 'hot', value },
      update: { value },
    });
  });
const writeElsewhere = (value: number) =>
  other.prepare(`UPDATE "Setting" SET value = ? WHERE key = 'hot'`).run(String(value));
const read = () => Number(settingOf('hot')[0]?.value);

beforeEach(() => write(1));

describe('a prepared statement', () => {
  it('answers what has been committed, here or by another process', async () => {
    expect(read()).toBe(1);
    await write(2);
    expect(read()).toBe(2);
    writeElsewhere(3);
    expect(read()).toBe(3);
    expect(settingOf('nothing')).toEqual([]);
  });

  it('cannot write', () => {
    expect(() => hotRead(`DELETE FROM "Setting" RETURNING value`)()).toThrow(/readonly/);
  });

  it('is made anew for another database', async () => {
    expect(read()).toBe(1);
    await leaveDatabase();
    expect(read).toThrow('No database is open');
    await useDatabase(databaseFile());
    expect(read()).toBe(1);
  });
});

describe('what is read at one moment', () => {
  it('is not torn by a commit in between', async () => {
    const seen = await atOneMoment(() => {
      const before = read();
      writeElsewhere(2);
      return [before, read()];
    });
    expect(seen).toEqual([1, 1]);
    expect(read()).toBe(2);
  });

  it('fails as a promise does', async () => {
    const failing = atOneMoment(() => {
      throw new Error('Torn');
    });
    await expect(failing).rejects.toThrow('Torn');
  });
});

describe('what is remembered until a commit', () => {
  it('is read once for each question', () => {
    let times = 0;
    const ask = untilCommit((question: string) => `${question} ${(times += 1)}`);
    expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual(['a 1', 'a 1', 'b 2', 'a 1']);
  });

  it('is read anew after a commit, here or by another process', async () => {
    const ask = untilCommit(read);
    expect(ask()).toBe(1);
    await write(2);
    expect(ask()).toBe(2);
    writeElsewhere(3);
    expect(ask()).toBe(3);
  });

  it('is not touched by what is rolled back', async () => {
    let times = 0;
    const ask = untilCommit(() => [read(), (times += 1)]);
    expect(ask()).toEqual([1, 1]);
    const failing = change(theProcess, async (tx) => {
      await tx.setting.update({ where: { key: 'hot' }, data: { value: 9 } });
      expect(ask()).toEqual([1, 1]);
      throw new Error('Rolled back');
    });
    await expect(failing).rejects.toThrow('Rolled back');
    expect(ask()).toEqual([1, 1]);
  });

  it('is asked again after it failed', async () => {
    let times = 0;
    const ask = untilCommit(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('Busy')) : Promise.resolve('answer');
    });
    await expect(ask()).rejects.toThrow('Busy');
    expect(await ask()).toBe('answer');
  });
});

it('a moment is compared as it is stored, and shown as pages show it', () => {
  const moment = new Date('2018-08-06T16:30:00.000Z');
  expect(storedMoment(moment)).toBe('2018-08-06T16:30:00.000+00:00');
  expect(isoMoment(storedMoment(moment))).toBe('2018-08-06T16:30:00.000Z');
});
