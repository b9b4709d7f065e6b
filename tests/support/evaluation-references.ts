import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of evaluations that name a person, for `person-references.ts`. */

/** An event that somebody else has made. */
async function newEvent(tx: Transaction, createdById: string): Promise<string> {
  const slug = `e-${newId()}`.toLowerCase();
  const words = { slug, kindSlug: 'network-day', title: 'E', attendanceCode: 'X' };
  const when = {
    startsAt: now(),
    endsAt: now(),
    startsOn: '2018-08-06',
    startsMinutes: 540,
    endsOn: '2018-08-06',
    endsMinutes: 600,
  };
  const made = { createdById, createdAt: now(), changedAt: now() };
  return (await tx.event.create({ data: { ...words, ...when, ...made } })).id;
}

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

export const evaluationBuilders: Record<string, Build> = {
  Intention: async (tx, personId, { otherId }) => {
    const eventId = await newEvent(tx, otherId);
    await tx.intention.create({ data: { eventId, personId, body: 'I', createdAt: now() } });
  },
};
