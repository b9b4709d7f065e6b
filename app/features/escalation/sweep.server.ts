import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { setImmediate as letOthersGo } from 'node:timers/promises';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { advance, readSurroundings, type Surroundings } from './advance.server';
import { listDue, listOfAgent, listUnkept } from './kept.hot.server';
import { startQuery } from './queries.server';

/**
 * What the day does to queries. In small transactions, so that nobody's request waits for it; on working days alone,
 * because nobody shall be asked or reminded on a Sunday.
 */

/** So many queries in one transaction, mails included: milliseconds, for which everybody's requests wait. */
const BATCH = 8;

const sweepJob = registerJob({
  kind: 'escalation.sweep',
  title: 'Ask askers, remind agents, pass on queries whose day has come',
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
 * @returns how many have moved
 */
export async function sweepQueries(): Promise<number> {
  await adoptQueries();
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  const surroundings = await change(theProcess, readSurroundings);
  let moved = await moveFromGone(surroundings);
  let after = '';
  for (;;) {
    const ids = await change(theProcess, async (tx, record) => {
      const reminder = addWorkingDays(today, surroundings.limits.reminder);
      const due = listDue(tx, { today, reminder, after }, BATCH);
      for (const id of due) await advance(tx, record, id, { kind: 'day' }, { surroundings });
      return due;
    });
    moved += ids.length;
    const last = ids.at(-1);
    if (last === undefined) return moved;
    after = last;
    await letOthersGo();
  }
}

/** Keeps open queries that were written before queries were kept; their time begins today. */
async function adoptQueries(): Promise<void> {
  for (;;) {
    const found = await change(theProcess, async (tx, record) => {
      const topics = listUnkept(tx, BATCH);
      for (const { id } of topics) {
        const subjects = { topic: id };
        const seq = await record({
          kind: 'escalation.started',
          channels: [`topic:${id}`],
          subjects,
        });
        await startQuery(tx, { topicId: id, seq, at: now() });
      }
      return topics.length;
    });
    if (found === 0) return;
    await letOthersGo();
  }
}

/** Gives what belongs to agents who are there no more to those who are. */
async function moveFromGone(surroundings: Surroundings): Promise<number> {
  let moved = 0;
  for (const { id } of surroundings.agents.filter(({ gone }) => gone)) {
    for (;;) {
      const count = await change(theProcess, async (tx, record) => {
        const topicIds = listOfAgent(tx, id, BATCH);
        for (const topicId of topicIds) {
          await advance(tx, record, topicId, { kind: 'agent-gone' }, { surroundings });
        }
        return topicIds.length;
      });
      moved += count;
      if (count < BATCH) break;
      await letOthersGo();
    }
  }
  return moved;
}
