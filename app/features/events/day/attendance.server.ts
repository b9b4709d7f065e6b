import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { compareSortNames, sortNameOf } from '~/platform/text/person-name';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import type { AttendanceInput } from './forms';
import { writeDown } from './there.server';

/** Who was there, as whoever runs an event ticks it on the list of those who are expected. */

/** Somebody on the list. */
export interface Expected {
  /** Of their answer; of who has a part and gave none, their own. */
  id: string;
  name: string;
  organisation: string;
  there: boolean;
  /** They said so themselves, by the code. */
  byCode: boolean;
  /** They said they come, and have no place. */
  placeless: boolean;
}

/**
 * Everybody who is expected or was there, by surname: who said yes, runs the event, takes notes or speaks.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who does not run it, and before it begins
 */
export async function findAttendance(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.takeAttendance(actor, event.facts));
  const expected = [...(await listAnswers(event.id)), ...(await listSilent(db(), event.id))]
    .map((one) => ({ one, sortName: sortNameOf(one.name) }))
    .sort((a, b) => compareSortNames(a.sortName, b.sortName))
    .map(({ one }) => one);
  return { slug, title: event.title, expected };
}

const named = { select: { id: true, name: true, organisation: { select: { name: true } } } };

async function listAnswers(eventId: string): Promise<Expected[]> {
  const rows = await db().eventAnswer.findMany({
    where: { eventId, OR: [{ answer: 'yes' }, { attendedAt: { not: null } }] },
    include: { person: named },
  });
  return rows.map(({ id, person, place, attendedAt, ...row }) => ({
    id,
    name: person?.name ?? row.guestName,
    organisation: person ? (person.organisation?.name ?? '') : row.guestBody,
    there: attendedAt !== null,
    byCode: row.attendedBy === 'code',
    placeless: attendedAt === null && place !== 'held',
  }));
}

/** Members with a part in it who answered nothing: nobody asks whether a host or a speaker comes. */
async function listSilent(reader: Reader | Transaction, eventId: string): Promise<Expected[]> {
  const people = await reader.person.findMany({
    where: {
      leftAt: null,
      OR: [{ hosts: { some: { eventId } } }, { speaks: { some: { session: { eventId } } } }],
      eventAnswers: { none: { eventId } },
    },
    ...named,
  });
  return people.map(({ id, name, organisation }) => ({
    id,
    name,
    organisation: organisation?.name ?? '',
    there: false,
    byCode: false,
    placeless: false,
  }));
}

/**
 * Keeps who was there. Of the list what was ticked and unticked since it was shown counts: who has been ticked by
 * somebody else meanwhile, or has typed the code, stays. Somebody who came without having said so is a fact, whatever the
 * capacity: they are written down, and take no place from anybody.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who does not run it, and before it begins
 * @throws {Invalid} when somebody is no member
 */
export function takeAttendance(actor: Person, slug: string, input: AttendanceInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: eventId, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.takeAttendance(actor, facts));
    if (input.deed === 'list') await keepList(tx, eventId, actor, input);
    else await addThose(tx, eventId, actor, input.people);
    // Hundreds come in at once: their pages do not read again for each.
    await record({ kind: 'events.attended', channels: [], subjects: { event: eventId } });
  });
}

async function keepList(
  tx: Transaction,
  eventId: string,
  actor: Person,
  { ticked, there }: { ticked: string[]; there: string[] },
): Promise<void> {
  const came = there.filter((id) => !ticked.includes(id));
  await tx.eventAnswer.updateMany({
    where: { eventId, id: { in: came }, attendedAt: null },
    data: { attendedAt: now(), attendedBy: 'list' },
  });
  for (const { id } of await listSilent(tx, eventId)) {
    if (came.includes(id)) await writeDown(tx, { eventId, personId: id, by: 'list', actor });
  }
  const undone = { eventId, id: { in: ticked.filter((id) => !there.includes(id)) } };
  // Who is on the list because they were there alone, and by mistake, is not on it any more.
  await tx.eventAnswer.deleteMany({
    where: { ...undone, answer: 'yes', place: 'none', ticket: null, sheet: null },
  });
  await tx.eventAnswer.updateMany({ where: undone, data: { attendedAt: null, attendedBy: null } });
}

async function addThose(
  tx: Transaction,
  eventId: string,
  actor: Person,
  people: string[],
): Promise<void> {
  for (const personId of people) {
    const where = { personId_role: { personId, role: 'member' } };
    if (!(await tx.roleGrant.findUnique({ where })))
      throw new Invalid({ people: 'Choose members' });
    await writeDown(tx, { eventId, personId, by: 'list', actor });
  }
}
