import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listSplittable, splitTopic } from '~/features/board/moderation/split.server';
import { acceptAnswer, deleteReply } from '~/features/board/posts/replies.server';
import { findReplyPlace } from '~/features/board/topics/topic-pages.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, list, open, reply } from '../writing';
import { addStaff } from './staff';

/** Replies about something else become a discussion of their own. */

useFreshDatabase();

let moderator: Person;
let asker: Person;
let helper: Person;
beforeAll(async () => {
  ({ moderator } = await addStaff());
  [asker, helper] = [await addMember(), await addMember()];
});

const splitting = (replies: string[]) => ({
  title: 'About parking',
  reason: 'Another subject.',
  replies,
});

describe('splitting a topic', () => {
  it('moves the chosen replies, with their authors, order and addresses', async () => {
    const topicId = await ask(asker, { title: 'About clinics', serviceArea: 'diabetes' });
    const [one, two, three] = [
      await reply(helper, topicId, 'one'),
      await reply(asker, topicId, 'two'),
      await reply(helper, topicId, 'three'),
    ];
    const id = await splitTopic(moderator, topicId, splitting([three.id, two.id]));

    const left = await open(asker, topicId);
    expect(left.replies.map((each) => each.id)).toEqual([one.id]);
    expect(left.topic.replyCount).toBe(1);
    expect(left.topic.deeds).toMatchObject([
      { kind: 'split', by: moderator.name, other: { id, title: 'About parking' } },
    ]);
    const made = await open(asker, id);
    expect(made.replies.map((each) => [each.id, each.author.id])).toEqual([
      [two.id, asker.id],
      [three.id, helper.id],
    ]);
    expect(made.topic).toMatchObject({
      title: 'About parking',
      author: { id: moderator.id },
      serviceArea: { slug: 'diabetes' },
      replyCount: 2,
    });
    expect(made.topic.deeds).toMatchObject([
      { kind: 'split-off', seq: 0, other: { id: topicId, title: 'About clinics' } },
    ]);
    expect(await findReplyPlace(asker, three.id)).toContain(`/topics/${id}#`);
    expect((await list(asker)).rows.map((row) => row.id)).toContain(id);
    // Nobody waits for an answer to it, in any section's list.
    expect(await db().topicSection.count({ where: { topicId: id, open: true } })).toBe(0);
    const stored = await db().topic.findUniqueOrThrow({ where: { id } });
    expect([stored.kind, stored.waiting]).toEqual(['discussion', false]);
  });

  it('is refused for the answer, for what is gone or stands elsewhere, and to who looks after nothing', async () => {
    const topicId = await ask(asker);
    const answer = await reply(helper, topicId);
    const gone = await reply(helper, topicId);
    const fine = await reply(helper, topicId);
    const elsewhere = await reply(helper, await ask(asker));
    await acceptAnswer(asker, topicId, answer.id);
    await deleteReply(helper, gone.id);
    const { replies } = await listSplittable(moderator, topicId);
    expect(replies.map(({ id }) => id)).toEqual([fine.id]);
    const split = (ids: string[], actor = moderator) => splitTopic(actor, topicId, splitting(ids));
    await expect(split([answer.id])).rejects.toThrow(Conflict);
    await expect(split([fine.id, gone.id])).rejects.toThrow(Conflict);
    await expect(split([elsewhere.id])).rejects.toThrow(Invalid);
    await expect(split([fine.id], asker)).rejects.toThrow(Forbidden);
    await expect(listSplittable(helper, topicId)).rejects.toThrow(Forbidden);
    expect((await open(asker, topicId)).topic.deeds).toEqual([]);
  });
});
