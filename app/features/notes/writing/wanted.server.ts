import { eventsPolicy } from '~/features/events/policy';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { writingChannel } from '../channels';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';

/** What people wanted out of the event, and what the notes say to it. */

/** One thing that somebody wanted, for those who answer it. */
export interface Wanted {
  id: string;
  who: string;
  body: string;
  reply: string;
}

/**
 * Everything that was wanted, what has no answer first.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function listWanted(actor: Person, slug: string) {
  const { event, facts } = await loadNotes(db(), actor, slug);
  authorize(eventsPolicy.seeExpectations(actor, facts.event));
  const rows = await db().eventExpectation.findMany({
    where: { answer: { eventId: event.id, answer: { not: 'no' } } },
    orderBy: { answer: { arrivedSeq: 'asc' } },
    include: { answer: { include: { person: { select: { name: true } } } } },
  });
  const wanted = rows.map(({ answerId, body, reply, answer }): Wanted => ({
    id: answerId,
    who: answer.person?.name ?? answer.guestName,
    body,
    reply,
  }));
  return {
    slug,
    title: event.title,
    wanted: wanted.sort((a, b) => Number(a.reply !== '') - Number(b.reply !== '')),
    mayReply: notesPolicy.write(actor, facts),
  };
}

/**
 * Says what came of what somebody wanted. Nothing takes it back.
 *
 * @param wantedId as `listWanted` has it
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export function replyToWanted(
  actor: Person,
  slug: string,
  wantedId: string,
  reply: string,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.write(actor, facts));
    const { count } = await tx.eventExpectation.updateMany({
      where: { answerId: wantedId, answer: { eventId: event.id } },
      data: { reply, repliedById: actor.id, repliedAt: now() },
    });
    if (count === 0) throw new NotFound('Nobody wanted this');
    await record({
      kind: 'notes.wanted-answered',
      channels: writingChannel(event.id),
      subjects: { event: event.id },
    });
  });
}
