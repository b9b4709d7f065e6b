import { escalationAddresses } from '~/features/escalation/addresses';
import type { Happening } from '~/features/escalation/states';
import {
  listOwners,
  listPreviousOwner,
  nameOwner,
  readStep,
  type StepFacts,
} from '~/features/escalation/steps.hot.server';
import { isOwned } from '~/features/escalation/seen/owned.hot.server';
import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { formatDay } from '~/platform/dates';
import {
  registerNoticeKind,
  type NoticeKind,
  type Telling,
} from '~/platform/notices/notice-kinds.server';
import { boardAddresses } from '../addresses';
import { boardPolicy } from '../policy';

/**
 * What of a query's way to an answer concerns whom among the members. Agents without an account, and the question
 * "Answered?", go by mails of their own (features/escalation).
 */

const entriesOf = (kinds: Happening[]) => kinds.map((kind) => `escalation.${kind}`);
const about = ({ subjects }: LoggedEntry) => `topic:${subjects.topic ?? ''}`;
const stepOf = ({ subjects, seq }: LoggedEntry) => readStep(subjects.topic ?? '', seq);

/** Whom a step concerns. */
const concerns =
  (whom: (step: StepFacts) => string[] | Promise<string[]>): NoticeKind['concerns'] =>
  async (entry) => {
    const step = stepOf(entry);
    return step ? whom(step) : [];
  };

// What has an owner must not be missed, so that nobody is offered to choose about it.
registerNoticeKind({
  kind: 'escalation.yours',
  title: 'A query is with me, as its agent or in the steering group',
  entries: entriesOf([
    'escalated',
    'asked-earlier',
    'passed-up',
    'handed-on',
    'agent-gone',
    'asker-replied',
    'not-replied',
    'not-yet',
    'woke',
    'reopened',
    'restarted',
    'reminded',
    'nudged',
  ]),
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: ['title', 'until'],
  words: {
    subject: 'With you until {until}: {title}',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'Answer it, ask back, hand it on, or say what you are waiting for: everybody who reads the query sees where it is.',
      '{link}',
    ].join('\n\n'),
    button: 'Open the query',
  },
  about,
  concerns: concerns(listOwners),
  tell: tellSteps(
    (step, title) => `${becauseOf(step.kind)}: “${title}”, ${untilWords(step)}`,
    (topicId) => href(escalationAddresses.deskQuery, { topicId }),
    // While it is theirs: who has handed it on reads no more of it than anybody else.
    (person, topicId) => isOwned(person, topicId),
  ),
});

registerNoticeKind({
  kind: 'escalation.mine',
  title: 'Something happens to my query on its way to an answer',
  entries: entriesOf([
    'escalated',
    'passed-up',
    'handed-on',
    'agent-gone',
    'asked-back',
    'not-replied',
    'waits',
    'woke',
    'unconfirmed',
    'stopped',
    'restarted',
  ]),
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: {
    subject: 'Your query: {title}',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'See the query',
  },
  about,
  concerns: concerns(({ askerId }) => [askerId]),
  tell: tellSteps((step, title) => `Your query “${title}” ${fateOf(step)}`),
});

registerNoticeKind({
  kind: 'escalation.asked',
  title: 'I am asked whether my query is answered',
  entries: entriesOf(['asked', 'answer-given']),
  offeredTo: () => false,
  // It is mailed with a link of its own.
  byDefault: { site: true, mail: false },
  words: {
    subject: 'Is your query answered?',
    body: ['Hello {givenName}', '{sentence}', '{link}'].join('\n\n'),
    button: 'See the query',
  },
  about,
  concerns: concerns(({ askerId }) => [askerId]),
  tell: tellSteps((_, title) => `Does it answer your query? “${title}”`),
});

registerNoticeKind({
  kind: 'escalation.taken',
  title: 'A query that was with me goes to somebody else',
  entries: entriesOf(['passed-up', 'agent-gone']),
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: {
    subject: 'Not with you any more: {title}',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'See the query',
  },
  about,
  concerns: concerns(listPreviousOwner),
  tell: tellSteps((step, title) => `“${title}” has gone from you to ${nameOwner(step)}`),
});

/** Puts steps to a person, as long as the query stands and they may read it, or have it. */
function tellSteps(
  sentence: (step: StepFacts, title: string) => string,
  to: (topicId: string) => string = (id) => href(boardAddresses.topic, { id }),
  hasIt: (person: Person, topicId: string) => boolean = () => false,
): NoticeKind['tell'] {
  return async (person, entries) => {
    const ids = entries.map(({ subjects }) => subjects.topic ?? '');
    const topics = await db().topic.findMany({
      where: { id: { in: ids }, deletion: null, hiddenAt: null },
      select: { id: true, title: true, audience: true },
    });
    return atOneMoment(() =>
      entries.map((entry): Telling | null => {
        const topic = topics.find(({ id }) => id === entry.subjects.topic);
        const step = stepOf(entry);
        if (!topic || !step) return null;
        if (!boardPolicy.readTopic(person, topic) && !hasIt(person, topic.id)) return null;
        const { title } = topic;
        const until = step.dueOn === null ? '' : formatDay(step.dueOn);
        return {
          sentence: sentence(step, title),
          to: to(topic.id),
          values: { title, until },
        };
      }),
    );
  };
}

const untilWords = ({ kind, dueOn }: StepFacts) =>
  dueOn === null ? '' : `${kind === 'nudged' ? 'was due on' : 'until'} ${formatDay(dueOn)}`;

/** Why somebody has a query now. */
function becauseOf(kind: Happening): string {
  switch (kind) {
    case 'passed-up':
      return 'A query has been passed up to you';
    case 'handed-on':
      return 'A query has been handed on to you';
    case 'asker-replied':
      return 'The asker has replied to you';
    case 'not-replied':
      return 'The asker has not replied, and the query is with you again';
    case 'not-yet':
      return 'The asker says that it is not answered yet';
    case 'woke':
      return 'The day has come that you were waiting for';
    case 'reminded':
      return 'A query waits for your answer';
    case 'nudged':
      return 'A query is overdue with the steering group';
    default:
      return 'A query is with you';
  }
}

/** What has become of an asker's query. */
function fateOf(step: StepFacts): string {
  const due = step.dueOn === null ? '' : formatDay(step.dueOn);
  switch (step.kind) {
    case 'asked-back':
      return `needs a word from you: the agent asks “${step.words}”`;
    case 'waits':
      return `waits for “${step.words}”, until ${due}`;
    case 'unconfirmed':
      return 'has been closed: it had a reply, and you did not say whether that was the answer';
    case 'stopped':
      return `has been stopped by the webmaster: “${step.words}”`;
    case 'restarted':
      return 'is open again';
    default:
      return `is with ${nameOwner(step)}, until ${due}`;
  }
}
