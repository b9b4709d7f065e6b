import { theProcess } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { log } from '~/platform/log.server';

/** Long after any form that carried the key could be sent again. */
const WRITE_KEY_SECONDS = 30 * 24 * 60 * 60;
const EVERY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Removes what has run out, now and once a day: what is not needed is not kept.
 *
 * @returns ends it
 */
export function sweepDaily(): () => void {
  const run = () => {
    sweep().catch((error: unknown) => log.error({ err: error }, 'Sweeping failed'));
  };
  run();
  const timer = setInterval(run, EVERY_MILLISECONDS);
  return () => clearInterval(timer);
}

/** Removes sessions, mailed links, held texts and form keys that have run out. */
async function sweep(): Promise<void> {
  await change(theProcess, async (tx) => {
    const expired = { where: { expiresAt: { lt: now() } } };
    await tx.session.deleteMany(expired);
    await tx.passwordReset.deleteMany(expired);
    await tx.heldForm.deleteMany(expired);
    await tx.writeKey.deleteMany({
      where: { createdAt: { lt: secondsFromNow(-WRITE_KEY_SECONDS) } },
    });
  });
}
