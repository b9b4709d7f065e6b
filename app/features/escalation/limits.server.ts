import { registerLimit } from '~/platform/limits/registry.server';

/** How long a query may wait, in working days. The webmaster may set others. */

/** From asking until it goes to the agent for its subject. */
registerLimit({
  key: 'escalation.unanswered',
  label: 'An unanswered query goes to its agent after',
  hint: 'Counted from the day after it was asked.',
  days: 10,
});

/** From then until the agent should have answered. */
registerLimit({
  key: 'escalation.answer',
  label: 'The agent has to answer within',
  hint: 'The date stands beside the query, for everybody to see.',
  days: 10,
});

/** Before the agent's date. */
registerLimit({
  key: 'escalation.reminder',
  label: 'The agent is reminded before that date by',
  hint: 'Less than the agent has to answer, or it comes with the query itself.',
  days: 2,
});
