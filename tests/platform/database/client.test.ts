import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { db, theDatabase } from '~/platform/database/database.server';
import { databaseFile, useFreshDatabase } from '../../support/database';

useFreshDatabase();

/** Stands for another process at the same file; never waits. */
let other: Sqlite.Database;
beforeAll(() => {
  other = new Sqlite(databaseFile(), { timeout: 0 });
});
afterAll(() => {
  other.close();
});

describe('the writing connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
  ])('has %s at %s', async (name, value) => {
    const [row] = await theDatabase().writer.$queryRawUnsafe<Array<Record<string, unknown>>>(
      `PRAGMA ${name}`,
    );
    expect(String(row?.[name])).toBe(String(value));
  });

  it('refuses a row without its parent', async () => {
    const orphan = { personId: 'nobody', role: 'member', grantedAt: new Date(0) };
    await expect(
      change(theProcess, (tx) => tx.roleGrant.create({ data: orphan })),
    ).rejects.toMatchObject({ code: 'P2003' });
  });
});

describe('the reading connection', () => {
  it('cannot write', async () => {
    await expect(db().setting.create({ data: { key: 'past', value: 1 } })).rejects.toThrow(
      /readonly/i,
    );
    expect(await db().setting.findUnique({ where: { key: 'past' } })).toBeNull();
  });
});

describe('while another process writes', () => {
  it('a change waits and goes through', async () => {
    const tries = vi.spyOn(theDatabase().writer, '$transaction');
    other.exec('BEGIN IMMEDIATE');
    const changing = change(theProcess, (tx) =>
      tx.setting.create({ data: { key: 'patient', value: true } }),
    );
    // A second try means that the first one found the file taken.
    await vi.waitFor(() => expect(tries.mock.calls.length).toBeGreaterThan(1));
    other.exec('COMMIT');
    await changing;
    expect(await db().setting.findUnique({ where: { key: 'patient' } })).not.toBeNull();
  });

  it('a change that reads first and writes later loses nothing that was committed in between', async () => {
    await change(theProcess, (tx) => tx.setting.create({ data: { key: 'count', value: 0 } }));
    const addOneElsewhere = () => {
      try {
        other.exec(`UPDATE "Setting" SET value = json(value + 1) WHERE key = 'count'`);
        return true;
      } catch {
        return false; // the file is taken: it will try again
      }
    };
    let added = false;
    await change(theProcess, async (tx) => {
      const before = await readCount(tx);
      added ||= addOneElsewhere();
      await tx.setting.update({ where: { key: 'count' }, data: { value: before + 1 } });
    });
    added ||= addOneElsewhere();
    expect(added).toBe(true);
    expect(await readCount(db())).toBe(2);
  });
});

async function readCount(client: Pick<Transaction, 'setting'>): Promise<number> {
  const setting = await client.setting.findUniqueOrThrow({ where: { key: 'count' } });
  return Number(setting.value);
}
