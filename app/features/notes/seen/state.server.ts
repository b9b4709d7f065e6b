import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { loadNotes } from '../load.server';
import { notesPolicy, type NotesState } from '../policy';

/** How the notes of an event stand, for its page. */
export interface NotesStanding {
  slug: string;
  state: NotesState;
  commentsUntil: string | null;
  openComments: number;
  may: { write: boolean; read: boolean; comment: boolean; decide: boolean };
}

/**
 * How the notes of an event stand, as far as somebody may know.
 *
 * @throws {NotFound}
 */
export async function findNotesStanding(actor: Person, slug: string): Promise<NotesStanding> {
  const { event, notes, facts } = await loadNotes(db(), actor, slug);
  const decide = notesPolicy.decide(actor, facts);
  return {
    slug,
    state: facts.state,
    commentsUntil: notes?.commentsUntil ?? null,
    openComments: decide
      ? await db().noteComment.count({ where: { eventId: event.id, state: 'open' } })
      : 0,
    may: {
      write: notesPolicy.write(actor, facts),
      read: notesPolicy.read(actor, facts),
      comment: notesPolicy.comment(actor, facts),
      decide,
    },
  };
}
