import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import '~/features/register.server';
import { beginFrom, describeFrom, listOrigins } from '~/features/board/topics/origins.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { makeQuery, type NewQuery } from '~/platform/queries/make-query.server';
import { registerOrigin } from '~/platform/queries/origins.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, open, titles } from './writing';

useFreshDatabase();

let asker: Person;
let reader: Person;
const became = vi.fn(() => Promise.resolve());

beforeAll(() => {
  // Stands for a room: its things are the asker's alone.
  const judge = (actor: Person) =>
    actor.id === asker.id ? Promise.resolve() : Promise.reject(new NotFound('Not yours'));
  registerOrigin({
    kind: 'message',
    begin: async (actor, ids) => {
      await judge(actor);
      return { title: 'From a room', body: ids.join(' '), sections: [] };
    },
    check: (_tx, actor) => judge(actor),
    became,
    describe: (actor, ids) =>
      Promise.resolve(
        actor.id === asker.id ? { words: `${ids.length} messages`, to: '/messages' } : null,
      ),
  });
});
beforeEach(async () => {
  asker = await addMember();
  reader = await addMember();
  became.mockClear();
});

it('begins the form with what it is made of, for who may', async () => {
  await expect(beginFrom(asker, 'message:a,b')).resolves.toMatchObject({ body: 'a b' });
  await expect(beginFrom(asker, '')).resolves.toBeNull();
  await expect(beginFrom(reader, 'message:a,b')).rejects.toThrow(NotFound);
  await expect(beginFrom(asker, 'anything')).rejects.toThrow(NotFound);
  await expect(describeFrom(asker, 'message:a')).resolves.toMatchObject({ to: '/messages' });
  await expect(describeFrom(reader, 'message:a')).resolves.toBeNull();
});

it('keeps what a query was, tells its room, and says so to who may see it', async () => {
  const id = await ask(asker, { from: 'message:a,b' });
  expect(became).toHaveBeenCalledWith(expect.anything(), expect.anything(), ['a', 'b'], id);
  await expect(listOrigins(asker, id)).resolves.toEqual([{ words: '2 messages', to: '/messages' }]);
  await expect(listOrigins(reader, id)).resolves.toEqual([]);
});

it('asks nothing when it may not be made of that', async () => {
  const before = await db().topic.count();
  await expect(ask(reader, { from: 'message:a' })).rejects.toThrow(NotFound);
  await expect(ask(asker, { from: 'person:a' })).rejects.toThrow(NotFound);
  expect(await db().topic.count()).toBe(before);
  expect(became).not.toHaveBeenCalled();
});

/** Lets the network ask. */
async function make(query: Partial<NewQuery> = {}): Promise<string> {
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'clinical' } });
  return change(theProcess, (tx, record) =>
    makeQuery(tx, record, {
      askerId: asker.id,
      withoutName: false,
      title: 'Who pays for transport?',
      body: '',
      sectionIds: [section.id],
      origin: { kind: 'question', ids: ['q1'] },
      ...query,
    }),
  );
}

it('makes a query for somebody: under their name, in its section, on its way to an answer', async () => {
  const id = await make();
  const { topic } = await open(reader, id);
  expect(topic).toMatchObject({ author: { id: asker.id }, title: 'Who pays for transport?' });
  await expect(titles(reader)).resolves.toContain('Who pays for transport?');
  const kept = await db().escalation.findUniqueOrThrow({ where: { topicId: id } });
  expect(kept.dueOn).not.toBeNull();
  const origins = await db().topicOrigin.findMany({ where: { topicId: id } });
  expect(origins).toEqual([{ topicId: id, kind: 'question', originId: 'q1' }]);
});

it('makes one without its asker’s name, which is theirs all the same', async () => {
  const id = await make({ withoutName: true });
  const page = await open(reader, id);
  expect(JSON.stringify(page)).not.toContain(asker.id);
  expect(JSON.stringify(page)).not.toContain(asker.name);
  const kept = await db().anonymousPost.findUniqueOrThrow({
    where: { kind_postId: { kind: 'topic', postId: id } },
  });
  expect(kept.personId).toBe(asker.id);
  const entries = await db().activity.findMany({ orderBy: { seq: 'desc' }, take: 20 });
  expect(
    JSON.stringify(entries.filter(({ subjects }) => JSON.stringify(subjects).includes(id))),
  ).not.toContain(asker.id);
});

it('makes none where it could not stand, and one under nobody for who has left', async () => {
  await expect(make({ sectionIds: ['gone'] })).rejects.toThrow();
  const { topic } = await open(reader, await make({ askerId: null, withoutName: true }));
  expect(topic.author.kind).toBe('nobody');
});
