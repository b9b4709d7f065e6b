import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { ASKED } from './load.server';

/** An event that waits for what its reader thought of it, and something they meant to do by now. */
export interface WaitingAfterEvents {
  evaluations: Array<{ slug: string; title: string; closesOn: string }>;
  intentions: Array<{ id: string; body: string; remindOn: string }>;
}

const MOST = 3;

registerHomePart({
  key: 'evaluation.waiting',
  async load({ id: personId }): Promise<WaitingAfterEvents | null> {
    const today = londonDay(now());
    const [evaluations, intentions] = await Promise.all([
      db().evaluation.findMany({
        where: {
          closesOn: { gte: today },
          event: {
            state: 'published',
            answers: {
              some: {
                personId,
                AND: [ASKED, { OR: [{ ticket: { is: null } }, { ticket: { spent: false } }] }],
              },
            },
          },
        },
        orderBy: { closesOn: 'asc' },
        take: MOST,
        select: { closesOn: true, event: { select: { slug: true, title: true } } },
      }),
      db().intention.findMany({
        where: { personId, doneAt: null, remindOn: { lte: today } },
        orderBy: [{ remindOn: 'desc' }, { id: 'asc' }],
        take: MOST,
        select: { id: true, body: true, remindOn: true },
      }),
    ]);
    if (evaluations.length + intentions.length === 0) return null;
    return {
      evaluations: evaluations.map(({ closesOn, event }) => ({ closesOn, ...event })),
      intentions: intentions.map((one) => ({ ...one, remindOn: one.remindOn ?? today })),
    };
  },
});
