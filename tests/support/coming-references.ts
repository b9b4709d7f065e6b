import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of who comes to events that name a person, for `person-references.ts`. */

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

async function newEvent(tx: Transaction, createdById: string): Promise<string> {
  const held = {
    startsAt: new Date('2040-08-06T08:00:00Z'),
    endsAt: new Date('2040-08-06T16:00:00Z'),
  };
  const day = {
    startsOn: '2040-08-06',
    startsMinutes: 540,
    endsOn: '2040-08-06',
    endsMinutes: 1020,
  };
  const id = newId();
  await tx.event.create({
    data: {
      ...held,
      ...day,
      id,
      slug: id.toLowerCase(),
      kindSlug: 'network-day',
      title: 'E',
      attendanceCode: 'A',
      createdById,
      createdAt: now(),
      changedAt: now(),
    },
  });
  return id;
}

/** An event that both of two people answered. */
let both: string | undefined;
async function ofBoth(tx: Transaction, otherId: string): Promise<string> {
  if (both !== undefined && (await tx.event.findUnique({ where: { id: both } }))) return both;
  both = await newEvent(tx, otherId);
  return both;
}

const answer = { answer: 'yes', place: 'held', answeredAt: now() };

export const comingBuilders: Record<string, Build> = {
  EventAnswer: async (tx, personId, { otherId }) => {
    await tx.eventAnswer.create({
      data: { eventId: await ofBoth(tx, otherId), personId, byId: otherId, ...answer },
    });
    const eventId = await newEvent(tx, otherId);
    await tx.eventAnswer.create({
      data: { eventId, personId: otherId, byId: personId, ...answer },
    });
  },
  EventExpectation: async (tx, personId, { otherId }) => {
    const eventId = await newEvent(tx, otherId);
    const expectation = { body: 'E', reply: 'R', repliedById: personId, repliedAt: now() };
    await tx.eventAnswer.create({
      data: { eventId, personId: otherId, ...answer, expectation: { create: expectation } },
    });
  },
};
