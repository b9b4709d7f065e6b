import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

interface There {
  eventId: string;
  personId: string;
  by: 'list' | 'code';
  /** Who says so. */
  actor: Person;
}

/**
 * Writes down that a member is at an event, unless that is known. Of somebody who had not answered it makes a yes
 * without a place: so nobody is counted who was not, and nobody loses a place they hold.
 *
 * @returns whether it was new
 */
export async function writeDown(
  tx: Transaction,
  { eventId, personId, by, actor }: There,
): Promise<boolean> {
  const where = { eventId_personId: { eventId, personId } };
  const there = { attendedAt: now(), attendedBy: by };
  const before = await tx.eventAnswer.findUnique({ where });
  if (before?.attendedAt) return false;
  await tx.eventAnswer.upsert({
    where,
    create: {
      id: newId(),
      eventId,
      personId,
      answer: 'yes',
      answeredAt: now(),
      byId: actor.id === personId ? null : actor.id,
      ...there,
    },
    update: there,
  });
  return true;
}
