import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { openStates } from '../machine';
import { roomChannels } from '../sessions/channels';
import { askOnTheBoard } from './ask-on-the-board.server';

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
  const open = await db().question.findMany({
    where: stillOpen(),
    orderBy: { seq: 'asc' },
    select: { id: true, sessionId: true, stateAt: true },
  });
  const queries = await db().topicOrigin.findMany({
    where: { kind: 'question', originId: { in: open.map(({ id }) => id) } },
    select: { originId: true },
  });
  const already = new Set(queries.map(({ originId }) => originId));
  const due = open.filter(
    ({ id, stateAt }) => !already.has(id) && addWorkingDays(londonDay(stateAt), 1) <= today,
  );
  let asked = 0;
  for (const { id, sessionId } of due) asked += (await askOne(id, sessionId)) ? 1 : 0;
  return asked;
}

/** Open, and its session settled and over. */
const stillOpen = () => ({
  state: { in: openStates },
  dropped: false,
  session: { settledAt: { not: null }, endsAt: { lt: now() } },
});

/** False when it has been dealt with meanwhile. */
function askOne(id: string, sessionId: string): Promise<boolean> {
  return change(theProcess, async (tx, record) => {
    if (!(await tx.question.findFirst({ where: { id, ...stillOpen() } }))) return false;
    if ((await askOnTheBoard(tx, record, id)) === null) return false;
    const subjects = { session: sessionId, question: id };
    await record({ kind: 'questions.settled', channels: roomChannels(sessionId), subjects });
    return true;
  });
}
