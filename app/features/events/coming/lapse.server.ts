import { theProcess } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { lapseOffers } from './fill.server';

const job = registerJob({
  kind: 'events.lapse-offers',
  title: 'Offer places that were not taken to the next who waits',
  run: async () => {
    await lapseAllOffers();
  },
});

registerSchedule({ job, on: 'hourly', at: ':05', missed: 'once' });

/**
 * Ends all offers that have run out. Done twice it does nothing the second time.
 *
 * @returns how many ended
 */
export async function lapseAllOffers(): Promise<number> {
  const due = await db().eventAnswer.findMany({
    where: { place: 'offered', offerEndsAt: { lte: now() } },
    distinct: ['eventId'],
    select: { eventId: true },
  });
  let ended = 0;
  for (const { eventId } of due) {
    ended += await change(theProcess, (tx, record) => lapseOffers(tx, record, eventId));
  }
  return ended;
}
