import { findLimits } from '~/features/escalation/limits.server';
import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';

/** The day by whose end a query that is posted today must have been answered, or goes to its agent. */
export async function findPromisedDay(): Promise<Day> {
  const { unanswered } = await findLimits(db());
  return addWorkingDays(londonDay(now()), unanswered);
}
