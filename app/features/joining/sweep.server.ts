import { now, secondsFromNow } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { KEPT_DAYS } from './limits';

/** What is known of people who did not join goes when nobody needs it any more. */

const KEPT_SECONDS = KEPT_DAYS * 24 * 60 * 60;

/** Nobody has confirmed the address: it may be anybody's. */
registerSweep((tx) =>
  tx.application.deleteMany({ where: { confirmedAt: null, expiresAt: { lt: now() } } }),
);

/** Decided about, whichever way. */
registerSweep((tx) =>
  tx.application.deleteMany({ where: { decidedAt: { lt: secondsFromNow(-KEPT_SECONDS) } } }),
);

/** Run out or taken back. With those that were accepted one can tell who let whom in. */
registerSweep((tx) => {
  const long = secondsFromNow(-KEPT_SECONDS);
  return tx.invitation.deleteMany({
    where: { acceptedAt: null, OR: [{ expiresAt: { lt: long } }, { withdrawnAt: { lt: long } }] },
  });
});
