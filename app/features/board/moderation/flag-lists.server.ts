import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { boardAddresses } from '../addresses';
import { boardPolicy, visibleTo } from '../policy';
import { loadFlag, markOf } from './flags.server';
import { listOwnCare } from './looked-after.server';
import type { FlagState } from './words';

/** Reports as moderators see them. Nobody else hears who has reported what. */

const PAGE_SIZE = 50;

export type FlagsView = 'open' | 'closed';

const statesOf: Record<FlagsView, FlagState[]> = {
  open: ['open', 'taken'],
  closed: ['settled', 'refused'],
};

/** A report as a line of the list. */
export interface FlagRow {
  id: string;
  reason: string;
  state: FlagState;
  /** Of the topic; empty when that is deleted or hidden. */
  title: string;
  kind: string;
  by: string;
  at: string;
  assignee: string | null;
}

/** The reports on what stands in sections that somebody looks after. */
export async function flagsFor(actor: Person): Promise<Prisma.FlagWhereInput> {
  const readable = visibleTo(actor);
  if (actor.roles.includes('webmaster')) return { topic: readable };
  const looksAfter = { ...readable, moderators: { some: { personId: actor.id } } };
  return { topic: { ...readable, sections: { some: { section: looksAfter } } } };
}

/**
 * A page of reports, the oldest open ones first, or those that are done with, the latest first.
 *
 * @param after id of the report with which the page before ended; null for the first page
 * @throws {Forbidden} for who looks after no section
 */
export async function listFlags(
  actor: Person,
  view: FlagsView,
  after: string | null,
): Promise<{ rows: FlagRow[]; counts: Record<FlagsView, number>; next: string | null }> {
  authorize(boardPolicy.readFlags(actor, { lookedAfter: await listOwnCare(actor) }));
  const mine = await flagsFor(actor);
  const where = (which: FlagsView) => ({ ...mine, state: { in: statesOf[which] } });
  const [flags, open, closed] = await Promise.all([
    db().flag.findMany({
      where: where(view),
      orderBy: [view === 'open' ? { createdAt: 'asc' } : { settledAt: 'desc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      ...(after !== null && { cursor: { id: after }, skip: 1 }),
      include: {
        topic: { select: { title: true, hiddenAt: true } },
        by: { select: { name: true } },
        assignee: { select: { name: true } },
      },
    }),
    db().flag.count({ where: where('open') }),
    db().flag.count({ where: where('closed') }),
  ]);
  const rows = flags
    .slice(0, PAGE_SIZE)
    .map(({ id, kind, reason, state, createdAt, topic, by, assignee }) => ({
      ...{ id, kind, reason },
      state: state as FlagState,
      title: topic.hiddenAt === null ? topic.title : '',
      by: by.name,
      at: createdAt.toISOString(),
      assignee: assignee?.name ?? null,
    }));
  const next = flags.length > rows.length ? (rows.at(-1)?.id ?? null) : null;
  return { rows, counts: { open, closed }, next };
}

/** How many reports wait for somebody; null for who looks after nothing. */
export async function countOpenFlags(actor: Person): Promise<number | null> {
  if (!boardPolicy.readFlags(actor, { lookedAfter: await listOwnCare(actor) })) return null;
  return db().flag.count({ where: { ...(await flagsFor(actor)), state: { in: statesOf.open } } });
}

/** A report with the post that it is about, and what has been done with it. */
export async function findFlag(actor: Person, flagId: string) {
  const flag = await loadFlag(db(), actor, flagId);
  const isReply = flag.kind === 'reply';
  const [by, assignee, notes, topic, reply] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id: flag.byId }, select: { id: true, name: true } }),
    db().person.findUnique({ where: { id: flag.assigneeId ?? '' }, select: { name: true } }),
    db().flagNote.findMany({
      where: { flagId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      include: { by: { select: { name: true } } },
    }),
    db().topic.findUniqueOrThrow({ where: { id: flag.topicId }, include: { deletion: true } }),
    db().reply.findUnique({ where: { id: flag.postId }, include: { deletion: true } }),
  ]);
  const post = isReply && reply ? reply : topic;
  const author = await db().person.findUniqueOrThrow({
    where: { id: post.authorId },
    select: { name: true },
  });
  const postAddress = isReply ? boardAddresses.findReply : boardAddresses.topic;
  return {
    id: flag.id,
    kind: flag.kind,
    postId: flag.postId,
    topicId: flag.topicId,
    reason: flag.reason,
    note: flag.note,
    state: flag.state as FlagState,
    mark: markOf(flag),
    at: flag.createdAt.toISOString(),
    by,
    assignee: assignee?.name ?? null,
    post: {
      to: href(postAddress, { id: flag.postId }),
      title: topic.title,
      author: author.name,
      html: renderMarkdown(post.body),
      deleted: post.deletion !== null,
      hidden: post.hiddenAt !== null,
    },
    history: notes.map(({ id, body, at, by: noted }) => ({
      ...{ id, body, by: noted.name },
      at: at.toISOString(),
    })),
  };
}
