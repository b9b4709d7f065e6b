import { theProcess } from '~/platform/actor';
import { addWorkingDays } from '~/platform/calendar/working-days';
import type { Day } from '~/platform/calendar/days';
import { atTime, newId } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { sweepQueries } from '~/features/escalation/sweep.server';

/** Agents and days for tests of what happens to queries. */

/** A Monday in a month without bank holidays. */
export const MONDAY: Day = '2026-06-01';

/** The day so many working days after the first Monday. */
export const working = (days: number): Day => addWorkingDays(MONDAY, days);

/** Ten in the morning in London, in summer. */
const morning = (day: Day) => new Date(`${day}T09:00:00Z`);

/** Does something on the day so many working days after the first Monday. */
export const on = <T>(days: number, work: () => T): T => atTime(morning(working(days)), work);

/** Lets the sweep run on that day. */
export const sweepOn = (days: number) => on(days, sweepQueries);

/** What each morning does, from one day to another. */
export async function sweepThrough(from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day += 1) await sweepOn(day);
}

let position = 0;

/** Adds an agent; with an email address of a member's, that member. */
export function addAgent(
  facts: {
    name?: string;
    email?: string;
    aboveId?: string;
    deputyId?: string;
    awayUntil?: Day;
  } = {},
): Promise<string> {
  const id = newId();
  position += 1;
  const {
    name = `Agent ${position}`,
    email = `${id}@agents.example`.toLowerCase(),
    ...more
  } = facts;
  const organisation = `NHS ${position}`;
  return change(theProcess, async (tx) => {
    await tx.agent.create({ data: { id, name, email, organisation, position, ...more } });
    return id;
  });
}

/** Takes all agents off the list. */
export const retireAgents = () =>
  change(theProcess, (tx) => tx.agent.updateMany({ data: { retiredAt: new Date() } }));

/** How a query stands. */
export const escalationOf = (topicId: string) =>
  db().escalation.findUniqueOrThrow({ where: { topicId } });

/** What has happened to a query, in order. */
export const historyOf = async (topicId: string) =>
  (
    await db().escalationEvent.findMany({
      where: { topicId },
      orderBy: [{ seq: 'asc' }, { at: 'asc' }],
    })
  ).map(({ kind }) => kind);
