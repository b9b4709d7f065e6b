import { findLimits } from '~/features/escalation/limits.server';
import type { AgentView } from '~/features/escalation/seen/standing';
import { readAgentFor } from '~/features/escalation/seen/standing.hot.server';
import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { db } from '~/platform/database/database.server';

/** What becomes of a query that is posted today and that nobody answers. */
export interface Promised {
  /** With the network until the end of this day. */
  by: Day;
  /** Who gets it then, unless its subject has an agent of its own; null for the steering group. */
  agent: AgentView | null;
  /** Until when they have to answer. */
  answerBy: Day;
}

/** What is promised to whoever asks in a section. */
export async function findPromise({ id }: { id: string }): Promise<Promised> {
  const { unanswered, answer } = await findLimits(db());
  const by = addWorkingDays(londonDay(now()), unanswered);
  const agent = await atOneMoment(() => readAgentFor({ area: null, sections: [id] }));
  return { by, agent, answerBy: addWorkingDays(by, answer) };
}
