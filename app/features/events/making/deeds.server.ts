import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict } from '~/platform/errors';
import { eraseFiles } from '~/platform/files/uses.server';
import { eventChannels } from '../channels';
import { indexEvent } from '../finding/index.server';
import { loadEvent } from '../load.server';
import { PAPERS } from '../papers/kinds';
import { eventsPolicy } from '../policy';

/** Publishing, cancelling, and throwing a draft away. */

/**
 * Publishes a draft: from then on it is in the calendar, and members can answer.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been published already, or is over
 */
export function publishEvent(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.run(actor, facts));
    if (facts.state !== 'draft') throw new Conflict('This event has been published already.');
    if (facts.over) throw new Conflict('This event is over. Give it another day first.');
    const seq = await record({
      kind: 'events.published',
      channels: eventChannels(id),
      subjects: { event: id },
    });
    await tx.event.update({
      where: { id },
      data: { state: 'published', publishedAt: now(), changedAt: now(), seq },
    });
    await indexEvent(tx, id);
  });
}

/**
 * Cancels an event: it stays in the calendar with its reason, and those who answered are told.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it is cancelled already, or over
 */
export function cancelEvent(actor: Person, slug: string, reason: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.run(actor, facts));
    if (facts.state === 'cancelled') throw new Conflict('This event is cancelled already.');
    if (facts.over) throw new Conflict('This event is over: it cannot be cancelled any more.');
    authorize(eventsPolicy.cancel(actor, facts));
    const seq = await record({
      kind: 'events.cancelled',
      channels: eventChannels(id),
      subjects: { event: id },
    });
    await tx.event.update({
      where: { id },
      data: {
        state: 'cancelled',
        cancelledAt: now(),
        changedAt: now(),
        cancelReason: reason,
        sequence: { increment: 1 },
        seq,
      },
    });
    await indexEvent(tx, id);
  });
}

/**
 * Throws a draft away, with its papers.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been published
 */
export function discardEvent(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.run(actor, facts));
    if (facts.state !== 'draft') {
      throw new Conflict('This event has been published: it can be cancelled, not thrown away.');
    }
    for (const kind of Object.values(PAPERS)) await eraseFiles(tx, { kind, subjectId: id });
    await tx.event.delete({ where: { id } });
    await indexEvent(tx, id);
    await record({
      kind: 'events.discarded',
      channels: eventChannels(id),
      subjects: { event: id },
    });
  });
}
