import { beforeAll, beforeEach, expect, it } from 'vitest';
import { theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { search } from '~/platform/search/find.server';
import { beginIndex, completeIndex, isIndexComplete } from '~/platform/search/rebuild.server';
import { ask, reply } from '../../features/board/writing';
import { addMember, useFreshDatabase } from '../../support/database';

/** Making the index anew, as in a network from before there was one. */

useFreshDatabase();

let member: Person;
beforeAll(async () => {
  member = await addMember();
  for (let day = 1; day <= 5; day += 1) {
    await atTime(new Date(Date.UTC(2026, 1, day)), async () => {
      const topicId = await ask(member, { title: `Podiatry, day ${day}` });
      for (let each = 0; each < 50; each += 1) await reply(member, topicId, `Reply ${each}`);
    });
  }
});

/** As a database from before there was an index. */
beforeEach(async () => {
  await change(theProcess, async (tx) => {
    await tx.$executeRawUnsafe(`INSERT INTO "SearchText" ("SearchText") VALUES ('delete-all')`);
    await tx.searchDocument.deleteMany();
    await tx.setting.deleteMany({ where: { key: 'search.index' } });
  });
});

const find = (text: string) => search(member, { text, kind: null, labels: [], before: null });

it('says that it is incomplete until it is complete', async () => {
  expect(await find('podiatry')).toMatchObject({ total: 0, incomplete: true });
  expect(await completeIndex()).toBe(256);
  expect(await find('podiatry')).toMatchObject({ total: 5, incomplete: false });
  expect(await completeIndex()).toBe(0);
});

it('gives ids in the order in which things were written, of whatever kind', async () => {
  await completeIndex();
  const documents = await db().searchDocument.findMany({ orderBy: { id: 'asc' } });
  expect(documents.map(({ standing }) => standing)).toEqual(
    documents.map(({ standing }) => standing).sort((a, b) => a - b),
  );
  expect(documents.map(({ id }) => id)).toEqual(documents.map((_, place) => place + 1));
});

it('goes on where it was left', async () => {
  let batches = 0;
  await completeIndex(() => (batches += 1) <= 1);
  expect(await db().searchDocument.count()).toBe(200);
  expect(await isIndexComplete()).toBe(false);
  expect(await completeIndex()).toBe(56);
  expect(await db().searchDocument.count()).toBe(256);
});

it('is shared by two processes without anything twice', async () => {
  await Promise.all([completeIndex(), completeIndex()]);
  expect(await db().searchDocument.count()).toBe(256);
  expect(await isIndexComplete()).toBe(true);
});

it('leaves what was written meanwhile to its verb, and after everything older', async () => {
  let batches = 0;
  const write = async () => {
    const topicId = await ask(member, { title: 'Podiatry, meanwhile' });
    await reply(member, topicId, 'podiatry');
  };
  await completeIndex(() => (batches += 1) <= 1);
  await write();
  await completeIndex();
  const [first, second] = await db().searchDocument.findMany({ orderBy: { id: 'desc' }, take: 2 });
  expect([first?.kind, second?.title]).toEqual(['reply', 'Podiatry, meanwhile']);
  expect(await db().searchDocument.count()).toBe(258);
});

it('an empty network has a complete one from the beginning', async () => {
  await beginIndex();
  expect(await isIndexComplete()).toBe(true);
});
