import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { isDone, isInRoom, readState } from '../machine';
import { findMarked } from '../passes/marks.server';
import { asGuest } from '../policy';
import type { OwnPart } from '../views';

/**
 * What belongs to whoever looks at a session's page: what they have asked, under their name or without it, and voted for.
 * It is theirs alone, and never sent to anybody else. A guest has what was done with their badge.
 */
export async function findOwnPart(actor: Person, sessionId: string): Promise<OwnPart> {
  const nameless = await db().anonymousPost.findMany({
    where: { kind: 'question', personId: actor.id },
    select: { postId: true },
  });
  const withoutName = new Set(nameless.map(({ postId }) => postId));
  const guest = asGuest(actor);
  const [askedHere, votedHere] = guest
    ? await Promise.all([
        findMarked(guest, 'asked', sessionId),
        findMarked(guest, 'voted', sessionId),
      ])
    : [null, null];
  const [found, votes] = await Promise.all([
    db().question.findMany({
      where: { sessionId, OR: [{ authorId: actor.id }, { id: { in: [...withoutName] } }] },
      orderBy: { seq: 'desc' },
      include: { mergedInto: { select: { id: true, body: true, state: true, dropped: true } } },
    }),
    db().questionVote.findMany({
      where: { personId: actor.id, question: { sessionId } },
      select: { question: { select: { id: true, mergedIntoId: true } } },
    }),
  ]);
  const rows = found.filter(({ id }) => askedHere?.has(id) ?? true);
  const asked = rows.map((question) => ({ ...question, state: readState(question.state) }));
  const over = asked.filter(
    ({ state, dropped, mergedInto }) =>
      dropped || isDone(state) || (mergedInto !== null && isDone(readState(mergedInto.state))),
  );
  const queries = await findQueries(over.map(({ id, mergedInto }) => mergedInto?.id ?? id));
  return {
    asked: asked.map(({ id }) => id),
    unseen: asked
      .filter((one) => !over.includes(one) && !isInRoom(one.state))
      .map(({ id, body, state, reason, mergedInto }) => ({
        id,
        body,
        state,
        withoutName: withoutName.has(id),
        reason: state === 'declined' ? reason : '',
        // One that the room has not seen yet is nobody's to read.
        mergedInto: mergedInto && isInRoom(readState(mergedInto.state)) ? mergedInto.body : null,
      })),
    fates: over.map(({ id, body, state, dropped, reason, mergedInto }) => ({
      id,
      body,
      state,
      dropped,
      reason: dropped ? reason : '',
      topicId: queries.get(mergedInto?.id ?? id) ?? null,
      standsFor: mergedInto && {
        state: readState(mergedInto.state),
        dropped: mergedInto.dropped,
        query: queries.has(mergedInto.id),
        reason: '',
      },
    })),
    voted: [
      ...new Set(
        votes
          .filter(({ question }) => votedHere?.has(question.id) ?? true)
          .map(({ question }) => question.mergedIntoId ?? question.id),
      ),
    ],
  };
}

/** Ids of the queries that questions have become, by question. */
async function findQueries(ids: string[]): Promise<Map<string, string>> {
  const rows = await db().topicOrigin.findMany({
    where: { kind: 'question', originId: { in: ids } },
    select: { originId: true, topicId: true },
  });
  return new Map(rows.map(({ originId, topicId }) => [originId, topicId]));
}
