import { theProcess, type Actor } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { openStates } from '../machine';
import { askOnTheBoard } from './ask-on-the-board.server';
import { settledEntry } from './settled-entry';
import { listStillOpen } from './still-open.server';

/** What comes open after a session has been settled: put back, parted, let in after all, or asked when it was reopened. */

/**
 * Lets each such question become a query on the working day after it came open. Its asker alone is told: the others were
 * when the session was settled.
 *
 * @returns how many became one
 */
export async function askWhatWasPutBack(): Promise<number> {
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  const open = await listStillOpen(db(), {
    dropped: false,
    session: { settledAt: { not: null }, endsAt: { lt: now() } },
  });
  const due = open.filter(({ stateAt }) => addWorkingDays(londonDay(stateAt), 1) <= today);
  let asked = 0;
  for (const { id } of due) asked += (await askOneMore(theProcess, id)) ? 1 : 0;
  return asked;
}

/**
 * Lets one question of a settled session become a query, and its asker know.
 *
 * @returns false when it has been dealt with meanwhile
 */
export function askOneMore(actor: Actor, id: string): Promise<boolean> {
  return change(actor, async (tx, record) => {
    const where = { id, dropped: false, state: { in: openStates } };
    const question = await tx.question.findFirst({ where });
    if (!question || (await askOnTheBoard(tx, record, id)) === null) return false;
    await record(settledEntry(question));
    return true;
  });
}
