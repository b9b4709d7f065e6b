import type { Person } from '~/platform/actor';
import { newCode, newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { eventPageChannel } from '../channels';
import { ATTENDANCE_LENGTH, ATTENDANCE_LETTERS } from '../codes';
import { indexEvent } from '../finding/index.server';
import { requireKind } from '../kinds.server';
import type { EventInput } from '../schema';
import { columnsOf, findFreeSlug, keepAreas, keepPlaces, refusePast } from './values.server';

/**
 * Makes a draft; whoever makes it is its host.
 *
 * @returns its slug
 * @throws {Forbidden} when they may make no event of the kind
 * @throws {Invalid} when its day has gone by, or something that is named is not there
 */
export function makeEvent(
  actor: Person,
  { idempotencyKey, version: _, ...input }: EventInput,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      await requireKind(tx, actor, input.kind);
      refusePast(input.times.startsOn);
      const columns = await columnsOf(tx, { ...input, idempotencyKey, version: '' });
      const { id, slug } = await addDraft(tx, record, actor.id, columns);
      await keepAreas(tx, id, input.serviceAreas);
      await keepPlaces(tx, id, input.kept);
      await indexEvent(tx, id);
      return slug;
    },
    idempotencyKey === '' ? undefined : { verb: 'events.make', key: idempotencyKey, input },
  );
}

/** What an event’s row holds beyond what is its own by birth. */
type Columns = Omit<
  Parameters<Transaction['event']['create']>[0]['data'],
  'id' | 'slug' | 'state' | 'attendanceCode' | 'createdById' | 'createdAt' | 'changedAt' | 'seq'
> & { title: string; startsOn: string };

/** Writes a draft with its first host, in the transaction of whatever makes it. */
export async function addDraft(
  tx: Transaction,
  record: RecordEntry,
  makerId: string,
  columns: Columns,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = await findFreeSlug(tx, columns.title, columns.startsOn);
  const seq = await record({
    kind: 'events.drafted',
    channels: eventPageChannel(id),
    subjects: { event: id },
  });
  await tx.event.create({
    data: {
      ...columns,
      id,
      slug,
      seq,
      attendanceCode: newCode(ATTENDANCE_LETTERS, ATTENDANCE_LENGTH),
      createdById: makerId,
      createdAt: now(),
      changedAt: now(),
    } as Parameters<Transaction['event']['create']>[0]['data'],
  });
  await tx.eventHost.create({
    data: { eventId: id, personId: makerId, part: 'host', position: 0 },
  });
  return { id, slug };
}
