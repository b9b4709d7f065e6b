import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  replyToTopic,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { labelsFor, type BoardFilters } from '~/features/board/search/search.server';
import { askQuery, deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { visitor, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, asking, editing, reply, replying, rewording } from './writing';

useFreshDatabase();

let asker: Person;
let other: Person;
beforeAll(async () => {
  asker = await addMember();
  other = await addMember();
});

const none: BoardFilters = { section: null, serviceArea: null, unanswered: false };
const find = async (text: string, filters: Partial<BoardFilters> = {}, actor: Actor = asker) =>
  search(actor, {
    text,
    kind: null,
    labels: await labelsFor(actor, { ...none, ...filters }),
    before: null,
  });
const found = async (text: string, filters: Partial<BoardFilters> = {}) =>
  (await find(text, filters)).hits.map(({ id }) => id).sort();

/** What the index holds, whatever the ids. Fails when the full-text index is not what its content says. */
async function contents() {
  await change(asker, (tx) =>
    tx.$executeRawUnsafe(
      `INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('integrity-check', 1)`,
    ),
  );
  const documents = await db().searchDocument.findMany({
    orderBy: [{ kind: 'asc' }, { subjectId: 'asc' }],
    omit: { id: true },
  });
  return documents.map(({ labels, ...rest }) => ({ ...rest, labels: labels.split(' ').sort() }));
}

/** A word nobody else in this file has used. */
let used = 0;
const newWord = () =>
  `fenword${String((used += 1)).replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '')}`;

describe('a query', () => {
  it('is found by its title and its details, and shown as what it is', async () => {
    const word = newWord();
    const id = await ask(asker, {
      title: `Who has a ${word}?`,
      body: '**Details** of it',
      serviceArea: 'diabetes',
    });
    expect((await find(word)).hits).toEqual([
      expect.objectContaining({
        kind: 'topic',
        id,
        to: `/topics/${id}`,
        who: [asker.name, 'Testing Fen'],
        where: ['Diabetes', 'Clinical'],
        state: { tag: 'unanswered', text: 'Unanswered' },
        snippet: [{ text: 'Details of it', found: false }],
      }),
    ]);
  });

  it('is found by its new words once edited, and in the sections it moved to', async () => {
    const [before, after] = [newWord(), newWord()];
    const id = await ask(asker, { title: before });
    const { id: replyId } = await reply(other, id, `${before} reply`);
    await editTopic(asker, id, editing({ title: after, sections: ['management'] }));
    expect(await found(before)).toEqual([replyId]);
    expect(await found(after)).toEqual([id]);
    expect(await found(after, { section: 'clinical' })).toEqual([]);
    expect(await found(after, { section: 'management' })).toEqual([id]);
    expect(await found(before, { section: 'management' })).toEqual([replyId]);
  });

  it('is found no more once deleted; the replies are', async () => {
    const word = newWord();
    const id = await ask(asker, { title: word });
    const { id: replyId } = await reply(other, id, word);
    await deleteTopic(asker, id);
    expect((await find(word)).hits).toEqual([
      expect.objectContaining({
        id: replyId,
        part: 'Reply to',
        title: 'A deleted query',
        state: null,
      }),
    ]);
    expect(await found(word, { unanswered: true })).toEqual([]);
  });
});

describe('a reply', () => {
  it('is found, and leads to its place', async () => {
    const word = newWord();
    const topicId = await ask(asker, { title: 'What is it called?' });
    const { id } = await reply(other, topicId, `A ${word}.`);
    expect((await find(word)).hits).toEqual([
      expect.objectContaining({
        kind: 'reply',
        id,
        to: `/replies/${id}`,
        part: 'Reply to',
        title: 'What is it called?',
        titlePieces: null,
      }),
    ]);
  });

  it('is found by its new words once edited, and no more once deleted', async () => {
    const [before, after] = [newWord(), newWord()];
    const { id } = await reply(other, await ask(asker), before);
    await editReply(other, id, rewording(after));
    expect(await found(before)).toEqual([]);
    expect(await found(after)).toEqual([id]);
    await deleteReply(other, id);
    expect(await found(after)).toEqual([]);
  });
});

describe('the unanswered', () => {
  it('leave when an answer is accepted, and come back when that is withdrawn', async () => {
    const word = newWord();
    const { topicId, replyId } = await askAndAnswer(asker, other, { title: word });
    const { id: second } = await reply(other, topicId, word);
    expect(await found(word, { unanswered: true })).toEqual([]);
    expect((await find(word)).hits.map(({ state }) => state?.text)).toEqual([
      'Answered',
      'Answered',
    ]);
    await withdrawAnswer(asker, topicId);
    expect(await found(word, { unanswered: true })).toEqual([second, topicId].sort());
    await acceptAnswer(asker, topicId, replyId);
    expect(await found(word, { unanswered: true })).toEqual([]);
    await deleteReply(other, replyId);
    expect(await found(word, { unanswered: true })).toEqual([second, topicId].sort());
  });
});

it.each([
  ['section', { section: 'no-such-section' }],
  ['service area', { serviceArea: 'no-such-area' }],
])('an unknown %s has nothing', async (_, filters) => {
  const word = newWord();
  await ask(asker, { title: word });
  expect(await found(word, filters)).toEqual([]);
});

it('those who may not read the board find nothing of it', async () => {
  const word = newWord();
  await ask(asker, { title: word });
  expect((await find(word, {}, other)).total).toBe(1);
  for (const actor of [visitor, { ...other, roles: [] }]) {
    expect(await find(word, {}, actor)).toMatchObject({ total: 0, hits: [] });
  }
});

it('a verb that is rolled back leaves the index as it was', async () => {
  const topicId = await ask(asker);
  const { id } = await reply(other, topicId, newWord());
  const before = await contents();
  const refused = [
    editTopic(other, topicId, editing()),
    deleteTopic(other, topicId),
    editReply(asker, id, rewording('mine')),
    deleteReply(asker, id),
    askQuery(asker, 'clinical', asking({ serviceArea: 'no-such-area' })),
  ];
  await Promise.all(refused.map((verb) => expect(verb).rejects.toThrow()));
  // What fails after the index was written takes that with it.
  const { writer } = theDatabase();
  await writer.$executeRawUnsafe(
    `CREATE TRIGGER refuse BEFORE INSERT ON "WriteKey" BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  const sent = { ...replying({ body: newWord() }), idempotencyKey: 'key' };
  await expect(replyToTopic(other, topicId, sent)).rejects.toThrow();
  await writer.$executeRawUnsafe('DROP TRIGGER refuse');
  expect(await contents()).toEqual(before);
});

it('after any history the index is what making it anew would give', async () => {
  const deeds = [
    'ask',
    'reply',
    'reply',
    'editTopic',
    'move',
    'editReply',
    'accept',
    'withdraw',
    'deleteReply',
    'deleteTopic',
  ] as const;
  const step = fc.record({ deed: fc.constantFrom(...deeds), pick: fc.nat(20) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const topics: string[] = [await ask(asker)];
      const replies: Array<{ id: string; topicId: string }> = [];
      for (const { deed, pick } of steps) {
        const topicId = topics[pick % topics.length] ?? '';
        const answer = replies[pick % Math.max(replies.length, 1)];
        const run = {
          ask: async () => topics.push(await ask(asker, { title: newWord() })),
          reply: async () => replies.push(await reply(other, topicId, newWord())),
          editTopic: () =>
            editTopic(asker, topicId, editing({ title: newWord(), body: newWord() })),
          move: () =>
            editTopic(
              asker,
              topicId,
              editing({
                sections: pick % 2 ? ['management'] : ['clinical', 'management'],
                serviceArea: pick % 3 ? 'diabetes' : '',
              }),
            ),
          editReply: () => answer && editReply(other, answer.id, rewording(newWord())),
          accept: () => answer && acceptAnswer(asker, answer.topicId, answer.id),
          withdraw: () => withdrawAnswer(asker, topicId),
          deleteReply: () => answer && deleteReply(other, answer.id),
          deleteTopic: () => deleteTopic(asker, topicId),
        }[deed];
        // Some are refused, as what they are about has been deleted: nothing may come of that either.
        await Promise.resolve(run()).catch(() => undefined);
      }
      const kept = await contents();
      await rebuildIndex();
      expect(kept).toEqual(await contents());
    }),
    { numRuns: 8 },
  );
}, 120_000);
