import { expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { hotWrite } from '~/platform/database/hot.server';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();

const put = hotWrite<[key: string, value: string]>(
  'INSERT INTO "Setting" (key, value) VALUES (?, ?)',
);
const take = hotWrite<[key: string], { value: string }>(
  'DELETE FROM "Setting" WHERE key = ? RETURNING value',
);
const find = (key: string) => db().setting.findUnique({ where: { key } });

it('is committed with the change, and seen by Prisma inside it', async () => {
  const seen = await change(theProcess, (tx) => {
    put(tx, 'hot', '"written"');
    return tx.setting.findUnique({ where: { key: 'hot' } });
  });
  expect(seen?.value).toBe('written');
  expect((await find('hot'))?.value).toBe('written');
});

it('is rolled back with the change', async () => {
  const failing = change(theProcess, async (tx) => {
    put(tx, 'never', '1');
    await tx.setting.create({ data: { key: 'never too', value: 1 } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await find('never')).toBeNull();
  expect(await find('never too')).toBeNull();
});

it('answers what it returns', async () => {
  await change(theProcess, (tx) => Promise.resolve(put(tx, 'once', '"there"')));
  const taken = await change(theProcess, (tx) =>
    Promise.resolve([take(tx, 'once'), take(tx, 'once')]),
  );
  expect(taken).toEqual([[{ value: '"there"' }], []]);
});

it('keeps foreign keys, as the rest of the transaction does', async () => {
  const grant = hotWrite<[personId: string]>(
    `INSERT INTO "RoleGrant" (personId, role, grantedAt) VALUES (?, 'lead', '2026-01-01')`,
  );
  const granting = change(theProcess, (tx) => Promise.resolve(grant(tx, 'nobody')));
  await expect(granting).rejects.toThrow(/FOREIGN KEY/);
});

it('writes nothing outside a transaction', () => {
  expect(() => put(theDatabase().writer, 'outside', '1')).toThrow('outside the transaction');
});
