import { eventsPolicy, type EventFacts } from '~/features/events/policy';
import type { Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with the notes of an event. Who was there, runs it and takes notes is the event’s to say. */

export type NotesState = 'none' | 'writing' | 'circulated' | 'final';

/** What the rules judge by. */
export interface NotesFacts {
  event: EventFacts;
  state: NotesState;
  /** A draft is out, and its day for comments has not gone by. */
  takesComments: boolean;
}

export const notesPolicy = definePolicy('notes', {
  /** Write: who runs the event and its note-takers, afterwards too, because notes are put right. */
  write: (actor: Actor, { event }: NotesFacts) => eventsPolicy.takeNotes(actor, event),

  /**
   * Read what has been sent out: a draft by those who were there or wanted to be, the final version by every member who
   * may read the event. While they are being written there is nothing to read.
   */
  read: (actor: Actor, { event, state }: NotesFacts) =>
    state === 'final'
      ? eventsPolicy.read(actor, event)
      : state === 'circulated' && eventsPolicy.attend(actor, event),

  /** Say something to a line of a draft, until its day. */
  comment: (actor: Actor, { event, takesComments }: NotesFacts) =>
    takesComments && eventsPolicy.attend(actor, event),

  /** See all comments, work them in or decline them: who runs the event and its note-takers. */
  decide: (actor: Actor, { event, state }: NotesFacts) =>
    state !== 'none' && eventsPolicy.takeNotes(actor, event),

  /** Send a draft out, and publish the final version: who runs the event. */
  send: (actor: Actor, { event, state }: NotesFacts) =>
    state !== 'none' && event.state === 'published' && eventsPolicy.run(actor, event),
});
