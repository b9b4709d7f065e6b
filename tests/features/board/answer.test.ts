import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptAnswer, deleteReply, withdrawAnswer } from '~/features/board/posts/replies.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, list, open, reply } from './writing';

useFreshDatabase();

let asker: Person;
let author: Person;
let others: Person[];
let topicId: string;
let replyId: string;
beforeAll(async () => {
  asker = await addMember();
  author = await addMember();
  others = [author, await addMember(['lead', 'steering', 'agent']), await addMember(['webmaster'])];
});
beforeEach(async () => {
  topicId = await ask(asker);
  replyId = (await reply(author, topicId)).id;
});

const answerOf = async (id = topicId) => (await open(asker, id)).topic.answer;
const rowOf = async (view: 'answered' | 'unanswered') =>
  (await list(asker, { view })).rows.find(({ id }) => id === topicId);

describe('accepting an answer', () => {
  it('says which reply, whose, when, and in whose word', async () => {
    const at = new Date('2026-03-02T09:00:00Z');
    await atTime(at, () => acceptAnswer(asker, topicId, replyId));
    expect(await answerOf()).toMatchObject({
      replyId,
      authorName: author.name,
      acceptedBy: asker.name,
      acceptedAt: at.toISOString(),
    });
  });

  it('moves the query to the answered ones', async () => {
    expect(await rowOf('unanswered')).toMatchObject({ open: true });
    await acceptAnswer(asker, topicId, replyId);
    expect(await rowOf('unanswered')).toBeUndefined();
    expect(await rowOf('answered')).toMatchObject({
      open: false,
      answer: { authorName: author.name },
    });
  });

  it('is the asker’s word: nobody else’s, not even the webmaster’s', async () => {
    for (const other of others) {
      await expect(acceptAnswer(other, topicId, replyId)).rejects.toThrow(Forbidden);
    }
    expect(await answerOf()).toBeNull();
  });

  it('may be one’s own reply', async () => {
    const own = await reply(asker, topicId, 'Found it myself');
    await acceptAnswer(asker, topicId, own.id);
    expect((await answerOf())?.replyId).toBe(own.id);
  });

  it('takes the place of the answer before', async () => {
    await acceptAnswer(asker, topicId, replyId);
    const better = await reply(author, topicId, 'Better');
    await acceptAnswer(asker, topicId, better.id);
    expect((await answerOf())?.replyId).toBe(better.id);
    expect(await rowOf('answered')).toBeDefined();
  });

  it('again changes nothing, and nobody hears of it', async () => {
    await acceptAnswer(asker, topicId, replyId);
    const before = [await newestSeq(), await answerOf()];
    await acceptAnswer(asker, topicId, replyId);
    expect([await newestSeq(), await answerOf()]).toEqual(before);
  });

  it('finds no reply of another query', async () => {
    const elsewhere = await reply(author, await ask(asker));
    await expect(acceptAnswer(asker, topicId, elsewhere.id)).rejects.toThrow(NotFound);
    expect(await answerOf()).toBeNull();
  });

  it('finds neither reply nor query that are not there', async () => {
    await expect(acceptAnswer(asker, topicId, newId())).rejects.toThrow(NotFound);
    await expect(acceptAnswer(asker, newId(), replyId)).rejects.toThrow(NotFound);
  });

  it('says so when the reply has just been deleted', async () => {
    await deleteReply(author, replyId);
    await expect(acceptAnswer(asker, topicId, replyId)).rejects.toThrow(
      new Conflict('This reply has just been deleted.'),
    );
    expect(await answerOf()).toBeNull();
  });

  it('is refused where the query was deleted', async () => {
    await deleteTopic(asker, topicId);
    await expect(acceptAnswer(asker, topicId, replyId)).rejects.toThrow(Forbidden);
  });
});

describe('taking an acceptance back', () => {
  beforeEach(() => acceptAnswer(asker, topicId, replyId));

  it('opens the query again', async () => {
    await withdrawAnswer(asker, topicId);
    expect(await answerOf()).toBeNull();
    expect(await rowOf('unanswered')).toMatchObject({ open: true, answer: null });
    expect(await rowOf('answered')).toBeUndefined();
  });

  it('is for the asker alone', async () => {
    for (const other of others) {
      await expect(withdrawAnswer(other, topicId)).rejects.toThrow(Forbidden);
    }
    expect((await answerOf())?.replyId).toBe(replyId);
  });

  it('twice is once', async () => {
    await withdrawAnswer(asker, topicId);
    const before = await newestSeq();
    await withdrawAnswer(asker, topicId);
    expect(await newestSeq()).toBe(before);
  });

  it('finds no query that is not there', async () => {
    await expect(withdrawAnswer(asker, newId())).rejects.toThrow(NotFound);
  });
});
