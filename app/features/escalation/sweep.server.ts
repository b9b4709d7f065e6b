import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { advance, readSurroundings, type Surroundings } from './advance.server';
import { isKept, isUnkept, listDue, listOfAgents, listUnkept } from './kept.hot.server';
import { startQuery } from './queries.server';

/**
 * What the day does to queries. In small transactions, so that nobody's request waits for it; on working days alone,
 * because nobody shall be asked or reminded on a Sunday.
 */

/** So many milliseconds in one transaction, mails included: everybody's requests wait for them. */
const SLICE_MILLISECONDS = 16;

const sweepJob = registerJob({
  kind: 'escalation.sweep',
  title: 'Ask askers, remind agents, pass on queries whose day has come',
  // The mails it writes go out when it has ended.
  alone: true,
  run: async () => {
    await sweepQueries();
  },
});

registerSchedule({ job: sweepJob, on: 'working days', at: '07:00', missed: 'once' });

/** Links that lead nowhere any more. */
registerSweep((tx) => tx.answerLink.deleteMany({ where: { expiresAt: { lt: now() } } }));

/**
 * Does to all queries what the day asks for. Done twice on one day it does nothing the second time.
 *
 * @returns how many were looked at
 */
export async function sweepQueries(): Promise<number> {
  await adoptQueries();
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  const surroundings = await change(theProcess, readSurroundings);
  const gone = surroundings.agents.filter((agent) => agent.gone).map(({ id }) => id);
  const reminder = addWorkingDays(today, surroundings.limits.reminder);
  return (
    (await moveAll(listOfAgents(gone), 'agent-gone', surroundings)) +
    (await moveAll(listDue({ today, reminder }), 'day', surroundings))
  );
}

/** Keeps open queries that were written before queries were kept; their time begins today. */
async function adoptQueries(): Promise<void> {
  await inSlices(listUnkept(), async (topicId, tx, record) => {
    if (!isUnkept(tx, topicId)) return;
    const subjects = { topic: topicId };
    const channels = [`topic:${topicId}`];
    const seq = await record({ kind: 'escalation.started', channels, subjects });
    await startQuery(tx, { topicId, seq, at: now() });
  });
}

/**
 * Lets the same happen to many queries. They were listed a moment ago: what has moved since is judged as it stands, and
 * what is not kept any more is passed over.
 */
function moveAll(
  topicIds: string[],
  kind: 'day' | 'agent-gone',
  surroundings: Surroundings,
): Promise<number> {
  return inSlices(topicIds, async (topicId, tx, record) => {
    if (isKept(tx, topicId)) await advance(tx, record, topicId, { kind }, { surroundings });
  });
}

/** Works a list off in short transactions: between two of them everybody else goes first, see `change`. */
async function inSlices(
  ids: string[],
  work: (id: string, tx: Transaction, record: RecordEntry) => Promise<void>,
): Promise<number> {
  for (let done = 0; done < ids.length;) {
    done = await change(theProcess, async (tx, record) => {
      const until = performance.now() + SLICE_MILLISECONDS;
      let at = done;
      do {
        await work(ids[at] ?? '', tx, record);
        at += 1;
      } while (at < ids.length && performance.now() < until);
      return at;
    });
  }
  return ids.length;
}
