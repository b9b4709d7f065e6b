import { answerEvent } from '~/features/events/coming/answer.server';
import type { Answer } from '~/features/events/coming/views';
import { theProcess, type Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { addMember } from '../../support/database';
import type { EventRow } from './event';

/** Shared by the tests of who comes. */

/** Somebody new says yes. */
export async function newComer({ slug }: EventRow, answer: Answer = 'yes'): Promise<Person> {
  const person = await addMember();
  await answerEvent(person, slug, { answer });
  return person;
}

/** How somebody's answer stands. */
export function answerOf({ id: eventId }: EventRow, { id: personId }: { id: string }) {
  return db().eventAnswer.findUniqueOrThrow({
    where: { eventId_personId: { eventId, personId } },
    include: { needs: true, expectation: true },
  });
}

/** What place somebody has. */
export async function placeOf(event: EventRow, person: { id: string }): Promise<string> {
  return (await answerOf(event, person)).place;
}

/** Changes an event's row, as its form would. */
export async function changeEvent({ id }: EventRow, data: Prisma.EventUpdateInput): Promise<void> {
  await change(theProcess, async (tx) => void (await tx.event.update({ where: { id }, data })));
}

/** Adds an organisation, and moves people there. */
export async function moveTo(people: Person[], parentId: string | null = null): Promise<string> {
  return change(theProcess, async (tx) => {
    const { id } = await tx.organisation.create({
      data: { slug: `o${people[0]?.id ?? ''}`, name: 'Hill', kindSlug: 'cluster', parentId },
    });
    const ids = people.map((person) => person.id);
    await tx.person.updateMany({ where: { id: { in: ids } }, data: { organisationId: id } });
    return id;
  });
}

export const hoursFromNow = (hours: number) => new Date(now().getTime() + hours * 60 * 60 * 1000);
