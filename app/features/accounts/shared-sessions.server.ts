import { theProcess } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { removeSessions } from './remove-sessions.server';

/** How long a session lasts on a computer that others use too. */

/** Without use: whoever forgot to sign out is signed out while the next one sits down. */
const IDLE_SECONDS = 30 * 60;
/** However much it is used: a shift. */
const LONGEST_SECONDS = 8 * 60 * 60;

/** When a session that is used at this moment ends. @param createdAt when it began */
export function endOfSharedSession(createdAt: Date): Date {
  const idle = secondsFromNow(IDLE_SECONDS).getTime();
  return new Date(Math.min(idle, createdAt.getTime() + LONGEST_SECONDS * 1000));
}

/** Whether its time has come. */
export function isOverOnSharedComputer({ expiresAt }: { expiresAt: string }): boolean {
  return new Date(expiresAt) <= now();
}

/**
 * Ends the session when its time has come, though nobody asks for a page any more: a page that was left open must not go
 * on hearing what happens.
 */
export const endSharedSession = registerJob<{ session: string }>({
  kind: 'accounts.end-shared-session',
  title: 'End a session on a shared computer',
  run: async ({ session: handle }) => {
    await change(theProcess, async (tx, record) => {
      const session = await tx.session.findUnique({ where: { handle } });
      if (!session) return;
      if (session.expiresAt <= now()) await removeSessions(tx, record, { handle });
      // It has been used meanwhile.
      else await watchSharedSession(tx, handle, session.expiresAt);
    });
  },
});

/** Asks for its end. @param at when it ends unless it is used */
export async function watchSharedSession(
  tx: Transaction,
  handle: string,
  at: Date = endOfSharedSession(now()),
): Promise<void> {
  await enqueue(tx, endSharedSession, { session: handle }, { runAt: at });
}
