import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { loadEvent } from '../../events/load.server';
import type { IntentionDeed, Written as Sent } from './forms';
import { MAX_INTENTIONS } from './limits';
import { intentionsPolicy } from './policy';

/**
 * What somebody means to do after an event. It is theirs: the log's entries are heard nowhere and say that there is
 * something, and no more; a private one is read by whoever wrote it alone.
 */

type Written = Pick<Sent, 'body' | 'shared' | 'remindOn'>;

/**
 * Writes one down.
 *
 * @returns its id
 * @throws {NotFound} when there is no event that they may read
 * @throws {Forbidden} for who does not attend, and before it begins
 * @throws {Invalid} when the day of the reminder is past
 */
export function writeIntention(
  actor: Person,
  slug: string,
  { body, shared, remindOn, idempotencyKey }: Written & { idempotencyKey: string },
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      const event = await loadEvent(tx, actor, slug);
      authorize(intentionsPolicy.write(actor, event.facts));
      checkDay(remindOn);
      const mine = { eventId: event.id, personId: actor.id };
      if ((await tx.intention.count({ where: mine })) >= MAX_INTENTIONS) {
        throw new Conflict('You have written down as much as anybody can do after one event.');
      }
      const made = { ...mine, body, shared, remindOn, createdAt: now() };
      const { id } = await tx.intention.create({ data: made });
      await record({ kind: 'evaluation.intended', channels: [], subjects: { event: event.id } });
      return id;
    },
    { verb: 'evaluation.intend', key: idempotencyKey, input: [slug, body, shared, remindOn] },
  );
}

/**
 * Changes one of one's own. A day that is chosen anew reminds once more.
 *
 * @throws {NotFound} when there is none, also for everybody else
 * @throws {Invalid} when the day of the reminder is past and another than before
 */
export function changeIntention(
  actor: Person,
  id: string,
  { body, shared, remindOn }: Written,
): Promise<void> {
  return changeOwn(actor, id, (before) => {
    const moved = before.remindOn !== remindOn;
    if (moved) checkDay(remindOn);
    return { body, shared, remindOn, ...(moved && { remindedAt: null }) };
  });
}

/**
 * Ticks one of one's own, shares it, or takes it away.
 *
 * @throws {NotFound} when there is none, also for everybody else
 */
export function doWithIntention(actor: Person, id: string, deed: IntentionDeed): Promise<void> {
  return changeOwn(actor, id, () => {
    switch (deed) {
      case 'done':
        return { doneAt: now() };
      case 'not-done':
        return { doneAt: null };
      case 'share':
        return { shared: true };
      case 'keep-private':
        return { shared: false };
      case 'remove':
        return null;
    }
  });
}

interface Kept {
  body: string;
  shared: boolean;
  remindOn: string | null;
  remindedAt: Date | null;
  doneAt: Date | null;
}

/** @param to what becomes of it; null takes it away */
function changeOwn(
  actor: Person,
  id: string,
  to: (before: Kept) => Partial<Kept> | null,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const before = await tx.intention.findUnique({ where: { id } });
    if (!before || !intentionsPolicy.keep(actor, before)) throw new NotFound('No such intention');
    const data = to(before);
    if (data === null) await tx.intention.delete({ where: { id } });
    else await tx.intention.update({ where: { id }, data });
    await record({
      kind: data === null ? 'evaluation.intention-removed' : 'evaluation.intention-changed',
      channels: [],
      subjects: { event: before.eventId },
    });
  });
}

function checkDay(remindOn: string | null): void {
  if (remindOn !== null && remindOn < londonDay(now())) {
    throw new Invalid({ day: 'The day of the reminder must not be past' });
  }
}
