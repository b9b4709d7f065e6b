import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { roomChannels } from './channels';
import { loadSession } from './load.server';

/** Coming in. */

/**
 * Takes part in a session from now on. Said again, it changes nothing.
 *
 * @throws {NotFound}
 * @throws {Forbidden} when the session has been put away
 */
export function joinSession(actor: Person, code: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.join(actor, facts));
    await letIn(tx, record, id, actor.id);
  });
}

/** Notes that somebody takes part, inside a transaction whose verb has authorized it. */
export async function letIn(
  tx: Transaction,
  record: RecordEntry,
  sessionId: string,
  personId: string,
): Promise<void> {
  const mine = { sessionId, personId };
  if (await tx.sessionAttendee.findUnique({ where: { sessionId_personId: mine } })) return;
  await tx.sessionAttendee.create({ data: { ...mine, joinedAt: now() } });
  await record({
    kind: 'questions.joined',
    channels: roomChannels(sessionId),
    subjects: { session: sessionId, person: personId },
    under: personId,
  });
}
