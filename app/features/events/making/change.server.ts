import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { eventChannels, eventPageChannel } from '../channels';
import { countHeld, fillPlaces } from '../coming/fill.server';
import { indexEvent } from '../finding/index.server';
import { requireKind } from '../kinds.server';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import type { EventInput } from '../schema';
import { describeChanges, type Change } from './changes';
import { moveProgramme } from '../programme/copy.server';
import { columnsOf, keepAreas, keepPlaces } from './values.server';

/**
 * Changes what an event is. Those who answered to a published one are told what changed.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when somebody changed it since the form was opened, fewer could come than have a place, or something
 *   that is named is not there
 */
export function changeEvent(actor: Person, slug: string, input: EventInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    if (input.version !== '' && input.version !== String(event.seq)) {
      throw new Invalid({
        form: 'Somebody changed this event while you were writing. Look at what it says now, then save again',
      });
    }
    await requireKind(tx, actor, input.kind, event.kindSlug);
    await refuseTooFew(tx, event.id, input.capacity);
    const columns = await columnsOf(tx, input);
    await tx.event.update({ where: { id: event.id }, data: columns });
    await moveProgramme(tx, event, { ...input.times, startsMinutes: beginning(event, columns) });
    await keepAreas(tx, event.id, input.serviceAreas);
    await keepPlaces(tx, event.id, input.kept);
    await noteChange(tx, record, event, describeChanges(event, columns));
    await fillPlaces(tx, record, event.id);
  });
}

/**
 * From when the programme counts: an event that keeps its length has been moved as a whole, and its programme with it;
 * one that begins earlier or ends later has the same programme at the same hours.
 */
function beginning(
  before: { startsAt: Date; endsAt: Date; startsMinutes: number },
  after: { startsAt: Date; endsAt: Date; startsMinutes: number },
): number {
  const length = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    endsAt.getTime() - startsAt.getTime();
  return length(before) === length(after) ? after.startsMinutes : before.startsMinutes;
}

/** As many as have a place already must be able to come. */
async function refuseTooFew(
  tx: Transaction,
  eventId: string,
  capacity: number | null,
): Promise<void> {
  const held = await countHeld(tx, eventId);
  if (capacity !== null && capacity < held) {
    throw new Invalid({
      capacity: `${held} people have a place already. Enter ${held} or more`,
    });
  }
}

/**
 * Writes down that an event changed, in the transaction that changes it: in the log, for calendars, and, when it has been
 * published and there is something to tell, for those who answered.
 */
export async function noteChange(
  tx: Transaction,
  record: RecordEntry,
  { id, state }: { id: string; state: string },
  changes: Change[],
): Promise<void> {
  const published = state === 'published';
  const seq = await record({
    kind: published ? 'events.changed' : 'events.drafted',
    channels: published ? eventChannels(id) : eventPageChannel(id),
    subjects: { event: id },
  });
  await tx.event.update({
    where: { id },
    data: { seq, changedAt: now(), ...(published && { sequence: { increment: 1 } }) },
  });
  if (published && changes.length > 0) {
    await tx.eventChange.create({
      data: { seq, eventId: id, at: now(), what: JSON.stringify(changes) },
    });
  }
  await indexEvent(tx, id);
}
