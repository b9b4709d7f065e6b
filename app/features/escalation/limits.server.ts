import type { Reader } from '~/platform/database/client.server';
import { findLimitsOf } from '~/platform/limits/limits.server';
import { registerLimit } from '~/platform/limits/registry.server';
import type { Limits } from './machine';

/** How long a query may wait, in working days. The webmaster may set others. */

/** From asking until it goes to the agent for its subject. */
const unanswered = registerLimit({
  key: 'escalation.unanswered',
  label: 'An unanswered query goes to its agent after',
  hint: 'Counted from the day after it was asked.',
  days: 10,
});

/** From then until the agent should have answered. */
const answer = registerLimit({
  key: 'escalation.answer',
  label: 'The agent has to answer within',
  hint: 'The date stands beside the query, for everybody to see.',
  days: 10,
});

/** Before the agent's date. */
const reminder = registerLimit({
  key: 'escalation.reminder',
  label: 'The agent is reminded before that date by',
  hint: 'Less than the agent has to answer, or it comes with the query itself.',
  days: 2,
});

/** Between a reply and asking the asker whether it answered, and between asking twice. */
const ask = registerLimit({
  key: 'escalation.ask',
  label: 'The asker is asked whether they have their answer after',
  hint: 'Counted from the first reply; asked once more after as long again, and then the query closes.',
  days: 3,
});

/** The limits as they are set. */
export function findLimits(reader: Reader): Promise<Limits> {
  return findLimitsOf(reader, { unanswered, answer, reminder, ask });
}
