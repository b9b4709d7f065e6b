import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { findNames } from '~/platform/people/names.server';
import { readKind } from '../kinds';
import { boardPolicy, visibleTo } from '../policy';
import { titleOf } from '../topics/topic-title';
import { listOwnCare } from './looked-after.server';
import type { DeedKind } from './words';

/** The moderation log: everything that was done by who looks after the board, by whom, when and why. */

const PAGE_SIZE = 50;

/** A deed as a line of the log. */
export interface LogRow {
  id: string;
  kind: DeedKind;
  by: string;
  at: string;
  reason: string;
  topic: { id: string; title: string };
  /** Of which reply, when it was not the topic. */
  replyId: string | null;
}

/**
 * A page of the log, the latest deeds first: of what the reader may read, and for a moderator of their own sections.
 *
 * @param before place in the activity log where the page before ended; null for the first page
 * @throws {Forbidden} for who looks after no section, unless they are of the steering group
 */
export async function listDeeds(
  actor: Person,
  before: number | null,
): Promise<{ rows: LogRow[]; next: number | null }> {
  authorize(boardPolicy.readModerationLog(actor, { lookedAfter: await listOwnCare(actor) }));
  const deeds = await db().topicDeed.findMany({
    // That a topic was split off another stands in the log at the other.
    where: {
      topic: topicsFor(actor),
      kind: { not: 'split-off' },
      ...(before === null ? {} : { seq: { lt: before } }),
    },
    orderBy: [{ seq: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    include: { topic: { select: { id: true, kind: true, title: true, hiddenAt: true } } },
  });
  const shown = deeds.slice(0, PAGE_SIZE);
  const names = await findNames(shown.map(({ byId }) => byId));
  const rows = shown.map(({ id, kind, byId, at, reason, topic, replyId }) => ({
    ...{ id, reason, replyId },
    kind: kind as DeedKind,
    by: names.get(byId) ?? 'Somebody',
    at: at.toISOString(),
    topic: {
      id: topic.id,
      title: titleOf({ ...topic, kind: readKind(topic.kind), hidden: topic.hiddenAt }),
    },
  }));
  return { rows, next: deeds.length > shown.length ? (shown.at(-1)?.seq ?? null) : null };
}

function topicsFor(actor: Person): Prisma.TopicWhereInput {
  const readable = visibleTo(actor);
  if (actor.roles.includes('webmaster') || actor.roles.includes('steering')) return readable;
  const looksAfter = { ...readable, moderators: { some: { personId: actor.id } } };
  return { ...readable, sections: { some: { section: looksAfter } } };
}
