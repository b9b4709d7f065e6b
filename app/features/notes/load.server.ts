import { loadEvent } from '~/features/events/load.server';
import type { Actor } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import type { NotesFacts, NotesState } from './policy';

/** The notes of an event with what the rules judge by. */

type Tables = Pick<Reader, 'event' | 'eventAnswer' | 'eventSpeaker' | 'eventNotes'>;

/**
 * An event’s notes, whether or not there are any yet.
 *
 * @throws {NotFound} when there is no such event that the actor may read
 */
export async function loadNotes(reader: Tables, actor: Actor, slug: string) {
  const event = await loadEvent(reader, actor, slug);
  const notes = await reader.eventNotes.findUnique({ where: { eventId: event.id } });
  const state = (notes?.state ?? 'none') as NotesState;
  const takesComments = state === 'circulated' && (notes?.commentsUntil ?? '') >= londonDay(now());
  const facts: NotesFacts = { event: event.facts, state, takesComments };
  return { event, notes, facts };
}
