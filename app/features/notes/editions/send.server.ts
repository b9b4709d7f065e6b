import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { reindex } from '~/platform/search/documents.server';
import { noteChannels } from '../channels';
import { MAX_COMMENT_DAYS } from '../limits';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';
import { NOTES } from '../search-kind';
import { readContent } from './content.server';

/** Sending notes out: a draft to those who were there, and the final version to everybody. */

/**
 * Sends a draft to those who were there; they can comment until a day. Sent again, it is a new edition.
 *
 * @param until the last day for comments
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when nothing has been written, or the final version is out
 * @throws {Invalid} when the day is not to come, or too far away
 */
export function circulateDraft(actor: Person, slug: string, until: Day): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.send(actor, facts));
    if (facts.state === 'final') {
      throw new Conflict('The final version is published. What you put right is published again.');
    }
    const today = londonDay(now());
    if (until <= today)
      throw new Invalid({ until: 'The last day for comments must be tomorrow or later' });
    if (until > addDays(today, MAX_COMMENT_DAYS)) {
      throw new Invalid({ until: `The last day must be within ${MAX_COMMENT_DAYS} days` });
    }
    await keepEdition(tx, record, event.id, 'draft', actor.id);
    await tx.eventNotes.update({
      where: { eventId: event.id },
      data: { state: 'circulated', circulatedAt: now(), commentsUntil: until },
    });
  });
}

/**
 * Publishes the final version: every member can read it, and those who were there are sent it. Published again, it is a
 * new edition.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when nothing has been written, or a comment has no answer yet
 */
export function publishNotes(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.send(actor, facts));
    const open = await tx.noteComment.count({ where: { eventId: event.id, state: 'open' } });
    if (open > 0) {
      throw new Conflict(
        `${open === 1 ? '1 comment has' : `${open} comments have`} no answer yet. Work them in or decline them first.`,
      );
    }
    await keepEdition(tx, record, event.id, 'final', actor.id);
    await tx.eventNotes.update({
      where: { eventId: event.id },
      data: { state: 'final', finalAt: now() },
    });
    await reindex(tx, NOTES, [event.id]);
  });
}

async function keepEdition(
  tx: Transaction,
  record: RecordEntry,
  eventId: string,
  kind: 'draft' | 'final',
  byId: string,
): Promise<void> {
  const content = JSON.stringify(await readContent(tx, eventId));
  const before = await tx.noteEdition.findFirst({
    where: { eventId },
    orderBy: { number: 'desc' },
  });
  if ((JSON.parse(content) as { headings: unknown[] }).headings.length === 0) {
    throw new Conflict('Nothing has been written yet.');
  }
  if (before?.kind === kind && before.content === content) {
    throw new Conflict('Nothing has changed since it was sent out.');
  }
  const number = (before?.number ?? 0) + 1;
  await tx.noteEdition.create({
    data: { id: newId(), eventId, number, kind, content, byId, at: now() },
  });
  await record({
    kind: kind === 'draft' ? 'notes.circulated' : 'notes.published',
    channels: noteChannels(eventId),
    subjects: { event: eventId, edition: String(number) },
  });
}
