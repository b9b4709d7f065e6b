import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid, RateLimited } from '~/platform/errors';
import { Pace } from '~/platform/limits/pace.server';
import { compareSortNames, sortNameOf } from '~/platform/text/person-name';
import { eventPageChannel } from '../channels';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import type { AttendanceInput } from './forms';

/** Who was there: ticked on a list, or said by the code on the wall. */

/** Wrong codes: so many in a minute. */
const guesses = new Pace(10, 60);

/** Somebody on the list. */
export interface Expected {
  answerId: string;
  name: string;
  organisation: string;
  there: boolean;
  /** They said so themselves, by the code. */
  byCode: boolean;
}

/**
 * Everybody who is expected or was there, by surname.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who does not run it, and before it begins
 */
export async function findAttendance(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.takeAttendance(actor, event.facts));
  const rows = await db().eventAnswer.findMany({
    where: { eventId: event.id, OR: [{ answer: 'yes' }, { attendedAt: { not: null } }] },
    include: { person: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  const expected = rows
    .map((row) => ({ row, name: row.person?.name ?? row.guestName }))
    .sort((a, b) => compareSortNames(sortNameOf(a.name), sortNameOf(b.name)))
    .map(({ row, name }): Expected => ({
      answerId: row.id,
      name,
      organisation: row.person ? (row.person.organisation?.name ?? '') : row.guestBody,
      there: row.attendedAt !== null,
      byCode: row.attendedBy === 'code',
    }));
  return { slug, title: event.title, expected, code: event.attendanceCode };
}

/**
 * Keeps who was there, as the list was ticked; of who was not on it nothing is said. Somebody who came without having
 * said so is a fact, whatever the capacity: they are written down, and take no place from anybody.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who does not run it, and before it begins
 * @throws {Invalid} when somebody is no member
 */
export function takeAttendance(actor: Person, slug: string, input: AttendanceInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: eventId, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.takeAttendance(actor, facts));
    const listed = { attendedAt: now(), attendedBy: 'list' };
    if (input.deed === 'list') {
      await tx.eventAnswer.updateMany({
        where: { eventId, id: { in: input.there }, attendedAt: null },
        data: listed,
      });
      await tx.eventAnswer.updateMany({
        where: { eventId, id: { in: input.shown, notIn: input.there } },
        data: { attendedAt: null, attendedBy: null },
      });
    } else {
      for (const personId of input.people) {
        const where = { personId_role: { personId, role: 'member' } };
        if (!(await tx.roleGrant.findUnique({ where }))) {
          throw new Invalid({ people: 'Choose members' });
        }
        await tx.eventAnswer.upsert({
          where: { eventId_personId: { eventId, personId } },
          create: {
            id: newId(),
            eventId,
            personId,
            answer: 'yes',
            answeredAt: now(),
            byId: actor.id,
            ...listed,
          },
          update: listed,
        });
      }
    }
    await record({
      kind: 'events.attended',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
  });
}

/**
 * Says by the code on the wall that one is there.
 *
 * @throws {NotFound}
 * @throws {Conflict} before it begins, and when it is over
 * @throws {Invalid} when the code is wrong
 * @throws {RateLimited} after ten wrong codes in a minute
 */
export async function sayHere(actor: Person, slug: string, code: string): Promise<void> {
  const wait = await guesses.wait(actor.id);
  if (wait > 0) throw new RateLimited(wait, 'Too many wrong codes. Try again in a minute.');
  const wrong = await change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    if (!eventsPolicy.sayHere(actor, event.facts)) {
      throw new Conflict('The code works while the event lasts.');
    }
    if (code !== event.attendanceCode) return true;
    const { id: eventId } = event;
    const here = { attendedAt: now(), attendedBy: 'code' };
    const mine = { eventId_personId: { eventId, personId: actor.id } };
    const answer = await tx.eventAnswer.findUnique({ where: mine });
    if (answer?.attendedAt) return false;
    await tx.eventAnswer.upsert({
      where: mine,
      create: {
        id: newId(),
        eventId,
        personId: actor.id,
        answer: 'yes',
        answeredAt: now(),
        ...here,
      },
      update: here,
    });
    await record({
      kind: 'events.attended',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
    return false;
  });
  if (!wrong) return;
  await guesses.spend(actor.id);
  throw new Invalid({ typedCode: 'This is not the code. Look at the wall again' });
}
