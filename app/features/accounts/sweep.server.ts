import { now, secondsFromNow } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';

/** Sessions and mailed links are removed when they have run out. Nobody was signed in by them any more. */
registerSweep((tx) => tx.session.deleteMany({ where: { expiresAt: { lt: now() } } }));
registerSweep((tx) => tx.passwordReset.deleteMany({ where: { expiresAt: { lt: now() } } }));
registerSweep((tx) => tx.pendingSignIn.deleteMany({ where: { expiresAt: { lt: now() } } }));

/** A browser that nobody signed in with for so long is forgotten: whoever comes back with it is told of by mail. */
const DEVICE_SECONDS = 180 * 24 * 60 * 60;
registerSweep((tx) =>
  tx.knownDevice.deleteMany({ where: { lastSeenAt: { lt: secondsFromNow(-DEVICE_SECONDS) } } }),
);
registerSweep((tx) => tx.emailChange.deleteMany({ where: { expiresAt: { lt: now() } } }));
