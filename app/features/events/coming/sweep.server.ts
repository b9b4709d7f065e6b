import { now } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { NEEDS_KEPT_DAYS } from './limits';

/**
 * What is not needed is not kept: what people eat and need, and how guests are reached, goes so many days after the event.
 * That a guest was there stays, with their name: the list of attendance and the notes have it.
 */
const DAY = 24 * 60 * 60 * 1000;
const longOver = () => ({ endsAt: { lt: new Date(now().getTime() - NEEDS_KEPT_DAYS * DAY) } });

registerSweep((tx) => tx.eventNeeds.deleteMany({ where: { answer: { event: longOver() } } }));

registerSweep((tx) =>
  tx.eventAnswer.updateMany({
    where: { guestEmail: { not: '' }, event: longOver() },
    data: { guestEmail: '' },
  }),
);
