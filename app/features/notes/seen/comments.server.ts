import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';
import type { CommentView } from '../views';

/** Comments, in the order in which they were made. */
export async function listComments(where: {
  eventId: string;
  authorId?: string;
}): Promise<CommentView[]> {
  const rows = await db().noteComment.findMany({
    where,
    orderBy: { seq: 'asc' },
    include: { author: { select: { name: true } }, line: true },
  });
  return rows.map(({ id, author, at, lineBody, line, body, state, reason }) => ({
    id,
    author: author.name,
    at: at.toISOString(),
    lineBody,
    lineNow: line && line.removedAt === null ? line.body : null,
    body,
    state: state as CommentView['state'],
    reason,
  }));
}

/**
 * All comments on an event’s notes, the open ones first, for those who decide.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findCommentsPage(actor: Person, slug: string) {
  const { event, facts } = await loadNotes(db(), actor, slug);
  authorize(notesPolicy.decide(actor, facts));
  const all = await listComments({ eventId: event.id });
  return {
    slug,
    title: event.title,
    open: all.filter(({ state }) => state === 'open'),
    decided: all.filter(({ state }) => state !== 'open'),
  };
}
