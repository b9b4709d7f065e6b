import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { atOneMoment, untilCommit } from '~/platform/database/hot.server';
import { authorize, NotFound } from '~/platform/errors';
import { boardAddresses } from '../addresses';
import { boardPolicy } from '../policy';
import { audienceOfTopic } from '../posts/posts.hot.server';
import { findReplyAddress } from '../topics/topic-pages.server';
import {
  firstReplyAfter,
  markOf,
  unreadAmong,
  unreadInSection,
  type Unread,
} from './marks.hot.server';
import { MOST_COUNTED } from './limits';
import { readButNotKept } from './marks.server';

/** What somebody has not read yet. It depends on the reader: loaders give it beside the page, never within. */

/** The ids of those topics that somebody has not read to their end. */
export function listUnread(actor: Person, topicIds: string[]): Promise<string[]> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() =>
    unreadAmong(JSON.stringify(topicIds), actor.id)
      .filter(isNotWaiting(actor))
      .map(({ id }) => id),
  );
}

/**
 * Unread topics of a section, for lists whose section the actor may read; the latest activity first.
 *
 * @param only those whose latest activity is before a place in the log, and on one service (its slug); null for all
 */
export function listUnreadInSection(
  actor: Person,
  sectionId: string,
  { before, serviceArea }: { before: number | null; serviceArea: string | null },
  limit: number,
): Unread[] {
  const from = before ?? Number.MAX_SAFE_INTEGER;
  return unreadInSection(actor.id, sectionId, from, serviceArea, serviceArea, limit).filter(
    isNotWaiting(actor),
  );
}

/** How many unread topics there are, at most 99 each. */
export interface UnreadCounts {
  /** By id of the section. */
  sections: Map<string, number>;
  /** In all of them: what stands in two counts once. */
  all: number;
}

/** The unread of a whole section, as it is kept: who has read thousands of topics one by one makes it long to find. */
const unreadOf = untilCommit((personId: string, sectionId: string) =>
  unreadInSection(personId, sectionId, Number.MAX_SAFE_INTEGER, null, null, MOST_COUNTED),
);

/** Counts what is unread in some sections; their ids are ones the actor may read. */
export function countUnread(actor: Person, sectionIds: string[]): Promise<UnreadCounts> {
  return atOneMoment(() => {
    const unread = sectionIds.map(
      (id) => [id, unreadOf(actor.id, id).filter(isNotWaiting(actor))] as const,
    );
    const all = new Set(unread.flatMap(([, topics]) => topics.map(({ id }) => id)));
    return {
      sections: new Map(unread.map(([id, topics]) => [id, topics.length])),
      all: Math.min(all.size, MOST_COUNTED),
    };
  });
}

/** What a reader has read of a topic. */
export interface Reading {
  /** Whether there is something to mark as read. */
  unread: boolean;
  /** The first reply since they were here; null when there is none, or they have not been here. */
  firstNew: { id: string; topicId: string; seq: number } | null;
}

/** How far somebody has read a topic whose page they are shown. */
export function findReading(actor: Person, topicId: string): Promise<Reading> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => {
    const unread = unreadAmong(JSON.stringify([topicId]), actor.id).some(isNotWaiting(actor));
    const mark = Math.max(
      markOf(actor.id, topicId)[0]?.seq ?? 0,
      readButNotKept(actor.id, topicId),
    );
    const [firstNew = null] = unread && mark > 0 ? firstReplyAfter(topicId, mark) : [];
    return { unread, firstNew };
  });
}

/**
 * Where the first reply is seen that somebody has not read; the topic itself when there is none, or they have not been
 * there.
 *
 * @throws {NotFound} when there is no such topic that they may read
 */
export async function findFirstUnread(actor: Person, topicId: string): Promise<string> {
  authorize(boardPolicy.read(actor));
  const [topic] = audienceOfTopic(topicId);
  if (!topic || !boardPolicy.readTopic(actor, topic)) throw new NotFound('No such topic');
  const { firstNew } = await findReading(actor, topicId);
  return firstNew ? findReplyAddress(firstNew) : href(boardAddresses.topic, { id: topicId });
}

function isNotWaiting({ id: personId }: Person) {
  return ({ id, lastSeq }: Unread) => lastSeq > readButNotKept(personId, id);
}
