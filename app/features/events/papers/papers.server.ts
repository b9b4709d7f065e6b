import type { Actor, Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { registerFileOwner } from '~/platform/files/owners.server';
import { changeFiles, readFiles, type FileChoice } from '~/platform/files/uses.server';
import type { FileView } from '~/platform/files/words';
import { eventChannels, eventPageChannel } from '../channels';
import { EVENT } from '../finding/kind';
import { loadEvent, loadEventById } from '../load.server';
import { eventsPolicy } from '../policy';
import { PAPERS } from './kinds';

/** Papers for before and after an event: whoever may read the event may download them. */

export type When = keyof typeof PAPERS;

for (const kind of Object.values(PAPERS)) {
  registerFileOwner({ kind, mayRead: mayReadEvent, foundAs: EVENT });
}

async function mayReadEvent(actor: Actor, eventId: string): Promise<boolean> {
  return loadEventById(db(), actor, eventId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false;
      throw error;
    },
  );
}

/**
 * Changes the papers of an event.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when there are too many, or one does not wait for the form any more
 */
export function changePapers(
  actor: Person,
  slug: string,
  when: When,
  choice: FileChoice,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts, state } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, facts));
    const different = await changeFiles(tx, actor, choice, {
      kind: PAPERS[when],
      subjectId: id,
      field: ATTACHMENTS,
    });
    if (!different) return;
    await record({
      kind: 'events.papers-changed',
      channels: state === 'draft' ? eventPageChannel(id) : eventChannels(id),
      subjects: { event: id },
    });
  });
}

/**
 * The papers of an event, for the form that changes them.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findPapers(
  actor: Person,
  slug: string,
): Promise<{ title: string; before: FileView[]; after: FileView[] }> {
  const { id, title, facts } = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.change(actor, facts));
  return {
    title,
    before: readFiles(PAPERS.before, [id]).get(id) ?? [],
    after: readFiles(PAPERS.after, [id]).get(id) ?? [],
  };
}
