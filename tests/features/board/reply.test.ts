import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  deleteReply,
  editReply,
  findDeletableReply,
  findReplySource,
  replyToTopic,
} from '~/features/board/posts/replies.server';
import { deleteTopic, findReplyTarget } from '~/features/board/topics/topics.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, list, open, reply, replying, rewording } from './writing';

useFreshDatabase();

let asker: Person;
let author: Person;
let stranger: Person;
let webmaster: Person;
let topicId: string;
beforeAll(async () => {
  asker = await addMember();
  author = await addMember();
  stranger = await addMember(['lead', 'steering', 'agent']);
  webmaster = await addMember(['webmaster']);
});
beforeEach(async () => {
  topicId = await ask(asker);
});

const edit = (actor: Person, replyId: string, body: string) =>
  editReply(actor, replyId, rewording(body));
const show = async (replyId: string) =>
  (await open(asker, topicId)).replies.find(({ id }) => id === replyId);
const kindsSince = async (seq: number) =>
  (await listEntries({ after: seq, limit: 9 })).map(({ kind }) => kind);

describe('replying', () => {
  it('adds to the topic, in order', async () => {
    await reply(author, topicId, 'first');
    await reply(asker, topicId, 'second');
    const { topic, replies } = await open(asker, topicId);
    expect(replies.map(({ html }) => html)).toEqual(['<p>first</p>\n', '<p>second</p>\n']);
    expect(replies.map(({ author: by }) => by.name)).toEqual([author.name, asker.name]);
    expect(topic.replyCount).toBe(2);
  });

  it('moves the query to the top of its section', async () => {
    await ask(stranger, { title: 'A newer query' });
    await reply(author, topicId);
    expect((await list(asker)).rows[0]?.id).toBe(topicId);
  });

  it('is refused to who is no member any more', async () => {
    await expect(reply({ ...author, roles: [] }, topicId)).rejects.toThrow(Forbidden);
    expect((await open(asker, topicId)).replies).toEqual([]);
  });

  it('finds no topic that is not there', async () => {
    await expect(reply(author, newId())).rejects.toThrow(NotFound);
  });

  it('is refused where the query was deleted', async () => {
    expect(await findReplyTarget(author, topicId)).toMatchObject({ id: topicId });
    await deleteTopic(asker, topicId);
    await expect(reply(author, topicId)).rejects.toThrow(Forbidden);
    await expect(findReplyTarget(author, topicId)).rejects.toThrow(Forbidden);
  });

  it('sent twenty times with the same key replies once, and tells the same place', async () => {
    const sent = replying({ idempotencyKey: 'k1' });
    const all = Array.from({ length: 20 }, () => replyToTopic(author, topicId, sent));
    const places = await Promise.all(all);
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
    const { topic, replies } = await open(asker, topicId);
    expect(replies).toHaveLength(1);
    expect(topic.replyCount).toBe(1);
  });

  it('with the same key replies again with another text, or to another query', async () => {
    const other = await ask(asker);
    const idempotencyKey = 'k2';
    await replyToTopic(author, topicId, replying({ idempotencyKey, body: 'draft' }));
    await replyToTopic(author, topicId, replying({ idempotencyKey, body: 'final' }));
    await replyToTopic(author, other, replying({ idempotencyKey, body: 'draft' }));
    expect((await open(asker, topicId)).replies).toHaveLength(2);
    expect((await open(asker, other)).replies).toHaveLength(1);
  });
});

describe('editing a reply', () => {
  it('changes the text and marks it', async () => {
    const { id, seq } = await reply(author, topicId, 'before');
    const at = new Date('2026-03-02T09:00:00Z');
    expect(await atTime(at, () => edit(author, id, 'after'))).toEqual({ id, topicId, seq });
    expect(await show(id)).toMatchObject({
      html: '<p>after</p>\n',
      editedAt: at.toISOString(),
      seq,
    });
  });

  it('that changes nothing gives no mark, and nobody hears of it', async () => {
    const { id } = await reply(author, topicId, 'the same');
    const before = await newestSeq();
    await edit(author, id, 'the same');
    expect((await show(id))?.editedAt).toBeNull();
    expect(await kindsSince(before)).toEqual([]);
  });

  it('is for its author alone, the webmaster not included', async () => {
    const { id } = await reply(author, topicId, 'mine');
    for (const other of [asker, stranger, webmaster]) {
      await expect(edit(other, id, 'theirs')).rejects.toThrow(Forbidden);
      await expect(findReplySource(other, id)).rejects.toThrow(Forbidden);
    }
    expect((await show(id))?.html).toBe('<p>mine</p>\n');
    expect(await findReplySource(author, id)).toMatchObject({ id, topicId, body: 'mine' });
  });

  it('is refused once it was deleted', async () => {
    const { id } = await reply(author, topicId);
    await deleteReply(author, id);
    await expect(edit(author, id, 'back again')).rejects.toThrow(Forbidden);
    await expect(findReplySource(author, id)).rejects.toThrow(Forbidden);
  });

  it('finds no reply that is not there', async () => {
    await expect(edit(author, newId(), 'x')).rejects.toThrow(NotFound);
    await expect(findReplySource(author, newId())).rejects.toThrow(NotFound);
  });
});

describe('deleting a reply', () => {
  it('erases its text and leaves a trace, and others where they are', async () => {
    const { id, seq } = await reply(author, topicId, 'regretted words');
    const other = await reply(stranger, topicId, 'stays');
    const at = new Date('2026-03-02T09:00:00Z');
    expect(await atTime(at, () => deleteReply(author, id))).toEqual({ id, topicId, seq });

    expect(await show(id)).toMatchObject({
      seq,
      html: '',
      deleted: { by: 'author', at: at.toISOString() },
    });
    expect((await db().reply.findUniqueOrThrow({ where: { id } })).body).toBe('');
    expect(await show(other.id)).toMatchObject({ html: '<p>stays</p>\n', deleted: null });
    expect((await open(asker, topicId)).topic.replyCount).toBe(1);
  });

  it('is for the webmaster too, and says so', async () => {
    const { id } = await reply(author, topicId);
    expect(await findDeletableReply(webmaster, id)).toMatchObject({ id, topicId });
    await deleteReply(webmaster, id);
    expect((await show(id))?.deleted?.by).toBe('moderator');
  });

  it('is refused to everybody else, the asker included', async () => {
    const { id } = await reply(author, topicId, 'stays');
    for (const other of [asker, stranger]) {
      await expect(deleteReply(other, id)).rejects.toThrow(Forbidden);
      await expect(findDeletableReply(other, id)).rejects.toThrow(Forbidden);
    }
    expect((await show(id))?.html).toBe('<p>stays</p>\n');
  });

  it('works once', async () => {
    const { id } = await reply(author, topicId);
    const results = await Promise.allSettled([deleteReply(author, id), deleteReply(author, id)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await open(asker, topicId)).topic.replyCount).toBe(0);
  });

  it('opens the query again that it had answered', async () => {
    const { topicId: answered, replyId } = await askAndAnswer(asker, author);
    await deleteReply(author, replyId);
    expect((await open(asker, answered)).topic.answer).toBeNull();
    const row = (await list(asker, { view: 'unanswered' })).rows.find(({ id }) => id === answered);
    expect(row).toMatchObject({ open: true, answer: null, replyCount: 0 });
  });

  it('leaves the answer alone when it was another reply', async () => {
    const { topicId: answered, replyId } = await askAndAnswer(asker, author);
    const other = await reply(stranger, answered);
    await deleteReply(stranger, other.id);
    expect((await open(asker, answered)).topic.answer?.replyId).toBe(replyId);
  });

  it('is still possible where the query was deleted', async () => {
    const { id } = await reply(author, topicId, 'mine to take back');
    await deleteTopic(asker, topicId);
    await deleteReply(author, id);
    expect((await show(id))?.html).toBe('');
  });

  it('finds no reply that is not there', async () => {
    await expect(deleteReply(author, newId())).rejects.toThrow(NotFound);
    await expect(findDeletableReply(author, newId())).rejects.toThrow(NotFound);
  });
});
