import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Invalid } from '~/platform/errors';
import { plainText } from '~/platform/text/plain';
import { tellReplyGone } from '../escalated/query-deeds.server';
import { reindexTopic } from '../search/search.server';
import { channelsOf } from '../topics/channels';
import { writeDeed } from './deeds.server';
import type { SplitInput } from './forms';
import { MOST_SPLIT } from './limits';
import { loadModerated } from './looking-after.server';
import { recount } from './recount.server';

/** Splitting a topic: replies that are about something else become a discussion of their own. */

/** So much of a reply tells which it is. */
const EXCERPT = 160;

/** The replies of a topic that can be split off, oldest first. */
export async function listSplittable(actor: Person, topicId: string) {
  const topic = await loadModerated(db(), actor, topicId);
  const replies = await db().reply.findMany({
    where: { topicId, deletion: null, hiddenAt: null, accepted: null },
    orderBy: { seq: 'desc' },
    take: MOST_SPLIT,
    select: { id: true, body: true, createdAt: true, author: { select: { name: true } } },
  });
  return {
    topic: { id: topic.id, title: topic.hidden ? '' : topic.title },
    latestAlone: topic.replyCount > MOST_SPLIT,
    replies: replies.reverse().map(({ id, body, createdAt, author }) => ({
      id,
      author: author.name,
      at: createdAt.toISOString(),
      excerpt: excerptOf(body),
    })),
  };
}

/**
 * Splits replies off a topic. They keep their authors, their order and their addresses; the new discussion stands in
 * the same sections, opened by who splits it.
 *
 * @returns id of the new topic
 * @throws {Invalid} when a reply is not there
 * @throws {Conflict} when one has been deleted, taken down or accepted as the answer
 */
export function splitTopic(actor: Person, topicId: string, input: SplitInput): Promise<string> {
  return change(actor, async (tx, record) => {
    const topic = await loadModerated(tx, actor, topicId);
    const ids = [...new Set(input.replies)];
    const chosen = await tx.reply.findMany({
      where: { id: { in: ids }, topicId },
      include: { deletion: true, accepted: true },
    });
    if (chosen.length < ids.length) throw new Invalid({ replies: 'Choose replies of this topic' });
    if (chosen.some(({ deletion, hiddenAt }) => deletion !== null || hiddenAt !== null)) {
      throw new Conflict('One of the replies has just been deleted or taken down.');
    }
    if (chosen.some(({ accepted }) => accepted !== null)) {
      throw new Conflict(
        'One of the replies has just been accepted as the answer: it belongs here.',
      );
    }
    const id = newId();
    const { audience, serviceAreaId, sectionIds, authorId } = topic;
    const seq = await record({
      kind: 'board.asked',
      channels: channelsOf(id, sectionIds),
      subjects: { topic: id },
    });
    await tx.topic.create({
      data: {
        ...{ id, audience, serviceAreaId, title: input.title, body: '', authorId: actor.id },
        ...{ kind: 'discussion', waiting: false, createdAt: now() },
        // Nobody waits for an answer to it.
        sections: {
          create: sectionIds.map((sectionId) => ({ sectionId, lastSeq: seq, open: false })),
        },
      },
    });
    const { reason } = input;
    const origin = { kind: 'split-off', topicId: id, otherId: topicId, reason, seq };
    await tx.topicDeed.create({ data: { ...origin, byId: actor.id, at: now() } });
    await tx.reply.updateMany({ where: { id: { in: ids } }, data: { topicId: id } });
    await tx.flag.updateMany({
      where: { kind: 'reply', postId: { in: ids } },
      data: { topicId: id },
    });
    for (const one of [topicId, id]) {
      await recount(tx, one);
      await reindexTopic(tx, one);
    }
    const deed = { kind: 'split', reason, authorId, sectionIds } as const;
    const channels = channelsOf(topicId, sectionIds);
    const told = await writeDeed(tx, record, actor, { ...deed, topicId, otherId: id, channels });
    const gone = { byId: actor.id, seq: told, wasAnswer: false };
    await tellReplyGone(tx, record, topic, gone);
    return id;
  });
}

function excerptOf(body: string): string {
  const text = plainText(body).replaceAll(/\s+/g, ' ').trim();
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}…`;
}
