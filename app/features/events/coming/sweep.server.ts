import { secondsFromNow } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { KEPT_DAYS } from './limits';

/** What is known of those who came goes when it has been used. */

const KEPT_SECONDS = KEPT_DAYS * 24 * 60 * 60;

const longOver = () => ({ endsAt: { lte: secondsFromNow(-KEPT_SECONDS) } });

/** What people eat and need: nobody needs to know any more. */
registerSweep((tx) => tx.eventNeeds.deleteMany({ where: { answer: { event: longOver() } } }));

/** Guests who had no place and were not there. */
registerSweep((tx) =>
  tx.eventAnswer.deleteMany({
    where: {
      personId: null,
      guestEmail: { not: '' },
      place: { not: 'held' },
      attendedAt: null,
      event: longOver(),
    },
  }),
);

/**
 * Of all other guests where they are written to, and their links. Their names stay on the list of who came, as those of
 * members do: it says who took part in what was agreed there.
 */
registerSweep((tx) =>
  tx.eventAnswer.updateMany({
    where: { guestEmail: { not: '' }, event: longOver() },
    data: { guestEmail: '', guestTokenHash: null },
  }),
);
