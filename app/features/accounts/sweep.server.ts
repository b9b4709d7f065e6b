import { now } from '~/platform/clock.server';
import { registerSweep } from '~/platform/jobs/sweep.server';

/** Sessions and mailed links are removed when they have run out. Nobody was signed in by them any more. */
registerSweep((tx) => tx.session.deleteMany({ where: { expiresAt: { lt: now() } } }));
registerSweep((tx) => tx.passwordReset.deleteMany({ where: { expiresAt: { lt: now() } } }));
registerSweep((tx) => tx.emailChange.deleteMany({ where: { expiresAt: { lt: now() } } }));
