import { addDays, type Day } from '~/platform/calendar/days';
import { addWorkingDays, workingDaysBetween } from '~/platform/calendar/working-days';
import { isSettled, type Happening, type State, type Step } from './states';

/**
 * What becomes of a query (docs/decisions/0030). A pure function of where it stands, what happened, and the day; verbs
 * and the sweep load, ask it, and write what it says.
 */

/** So long an agent may wait for something before saying so anew. */
export const MOST_WAITING_DAYS = 183;
/** So often an asker is asked whether they have their answer. */
const TIMES_ASKED = 2;

/** A query as the machine sees it. */
export interface Query {
  state: State;
  step: Step;
  /** Who has it from step 1 on; nobody at step 3, where it is the steering group's. */
  agentId: string | null;
  /** The day by whose end something has to happen; the day on which it wakes up while it waits. */
  dueOn: Day | null;
  waitingFor: string;
  /** How often the asker has been asked and has not said. */
  asked: number;
  /** The day on which the asker is asked next; at step 3, on which the steering group hears again of what is overdue. */
  askOn: Day | null;
  /** The asker has said "not yet" on this step. */
  notYet: boolean;
  /** The reminder before the day has gone out. */
  reminded: boolean;
  /** Somebody other than its asker has replied. */
  replied: boolean;
}

/** What the machine is told of the world around a query. */
export interface World {
  today: Day;
  /** The day on which it was asked. */
  startedOn: Day;
  /** In working days, see `limits.server.ts`. */
  limits: Limits;
  /** The agent for its subject; null when there is none. */
  agent: string | null;
  /** Who of the owner's organisation it goes up to; null when there is nobody. */
  above: string | null;
  /** Agents who have had it since it last left the network. */
  had: readonly string[];
}

export interface Limits {
  unanswered: number;
  answer: number;
  reminder: number;
  ask: number;
}

/** What may happen to a query. */
export type Event =
  /** A day has come: what is due is done. */
  | { kind: 'day' }
  /** Somebody other than its asker or owner has replied. */
  | { kind: 'reply' }
  /** Its asker has written in it. */
  | { kind: 'asker-reply' }
  | { kind: 'yes' }
  | { kind: 'not-yet' }
  | { kind: 'ask-earlier' }
  /** Its owner has replied. */
  | { kind: 'answer' }
  | { kind: 'ask-back'; words: string }
  | { kind: 'hand-on'; to: string; words: string }
  | { kind: 'wait'; until: Day; words: string }
  /** Its owner answers no more for anything. */
  | { kind: 'agent-gone' }
  | { kind: 'stop'; words: string }
  | { kind: 'restart' }
  /** The answer has been taken back, or is gone. */
  | { kind: 'reopen' }
  /** No reply of others is left in it. */
  | { kind: 'replies-gone' }
  /** It was deleted, merged, or made something else than a query. */
  | { kind: 'withdraw' };

/** What was done, for the history. */
export interface Did {
  kind: Happening;
  words: string;
}

export type Outcome = { query: Query; did: Did[] } | { refused: string };

type Handler<K extends Event['kind']> = (
  query: Query,
  world: World,
  event: Extract<Event, { kind: K }>,
) => Outcome;

/** A query as it begins. */
export function begin(startedOn: Day, limits: Limits): Query {
  return {
    state: 'network',
    step: 0,
    agentId: null,
    dueOn: addWorkingDays(startedOn, limits.unanswered),
    waitingFor: '',
    asked: 0,
    askOn: null,
    notYet: false,
    reminded: false,
    replied: false,
  };
}

/**
 * What becomes of a query when something happens.
 *
 * @returns the query as it is then, with what was done (nothing when it stays as it is), or why it cannot be, in words
 *   for whoever tried
 */
export function happen(query: Query, event: Event, world: World): Outcome {
  const handler = handlers[event.kind] as Handler<Event['kind']>;
  return handler(query, world, event);
}

const handlers: { [K in Event['kind']]: Handler<K> } = {
  day: (query, world) => {
    if (isSettled(query.state)) return stay(query);
    if (query.state === 'network') return networkDay(query, world);
    if (query.state === 'confirming') return askDay(query, world);
    if (query.state === 'waiting') return wakingDay(query, world);
    if (query.state === 'asker') return askerDay(query, world);
    return agentDay(query, world);
  },

  reply: (query, world) => {
    const first: Did[] = query.replied ? [] : [{ kind: 'replied', words: '' }];
    const heard = { ...query, replied: true };
    const asks = query.state === 'network' && !query.notYet && query.askOn === null;
    return {
      query: asks ? { ...heard, asked: 0, askOn: nextAsk(heard, world) } : heard,
      did: first,
    };
  },

  'asker-reply': (query, world) =>
    query.state === 'asker' ? give(query, world, 'asker-replied') : stay(query),

  yes: (query) =>
    query.state === 'withdrawn'
      ? refuse('This query has been taken back.')
      : query.state === 'answered'
        ? stay(query)
        : settle(query, 'answered', 'confirmed'),

  'not-yet': (query, world) => {
    if (query.state === 'unconfirmed' || query.state === 'answered') {
      return resume({ ...query, notYet: true }, world, 'not-yet');
    }
    if (isSettled(query.state)) return refuse('This query has been closed.');
    const said = { ...query, asked: 0, askOn: query.step === 3 ? query.askOn : null };
    if (query.state === 'network') return did({ ...said, notYet: true }, 'not-yet');
    if (query.state !== 'confirming') return did(said, 'not-yet');
    if (query.step === 0)
      return then(did({ ...said, notYet: true }, 'not-yet'), (q) => up(q, world));
    if (query.notYet && query.step < 3) return then(did(said, 'not-yet'), (q) => up(q, world));
    return give({ ...said, notYet: true }, world, 'not-yet');
  },

  'ask-earlier': (query, world) => {
    if (query.step > 0 && !isSettled(query.state))
      return refuse('The query is with an agent already.');
    if (isSettled(query.state)) return refuse('The query has been closed.');
    if (world.today < addWorkingDays(world.startedOn, 1)) {
      return refuse(
        'Give the network a working day first: many queries are answered on the first.',
      );
    }
    return up(query, world, 'asked-earlier');
  },

  answer: (query, world) => {
    if (query.step === 0 || isSettled(query.state))
      return handlers.reply(query, world, { kind: 'reply' });
    const answered = { ...query, replied: true, waitingFor: '', reminded: false };
    return did(
      {
        ...answered,
        state: 'confirming',
        dueOn: null,
        asked: 1,
        askOn: addWorkingDays(world.today, world.limits.ask),
      },
      'answer-given',
    );
  },

  'ask-back': (query, world, { words }) =>
    owned(query, () =>
      did(
        { ...query, state: 'asker', dueOn: answerBy(world), waitingFor: '' },
        'asked-back',
        words,
      ),
    ),

  'hand-on': (query, world, { to, words }) =>
    owned(query, () => {
      if (to === query.agentId) return refuse('They have the query already.');
      if (world.had.includes(to)) {
        return refuse(
          'They have had this query before. Choose somebody else, or answer what you can.',
        );
      }
      const handed = { ...query, step: Math.min(query.step, 2) as Step, agentId: to };
      return give({ ...handed, notYet: false }, world, 'handed-on', words);
    }),

  wait: (query, world, { until, words }) =>
    owned(query, () => {
      if (until <= world.today) return refuse('The day must be in the future.');
      if (until > addDays(world.today, MOST_WAITING_DAYS)) {
        return refuse('The day must be within six months. The query can be put off again then.');
      }
      const wakesOn = addWorkingDays(until, 0);
      const asleep = { ...query, dueOn: wakesOn, askOn: null, waitingFor: words };
      return did({ ...asleep, state: 'waiting', reminded: false }, 'waits', words);
    }),

  'agent-gone': (query, world) => {
    if (isSettled(query.state) || query.agentId === null) return stay(query);
    const to = world.agent === query.agentId ? null : world.agent;
    const moved = { ...query, agentId: to, step: (to === null ? 3 : 1) as Step };
    // An answer that was given stands, and so does what is waited for; only who sees to it is somebody else.
    if (query.state === 'confirming' || query.state === 'waiting') return did(moved, 'agent-gone');
    return give(moved, world, 'agent-gone');
  },

  stop: (query, _world, { words }) =>
    isSettled(query.state)
      ? refuse('The query has been closed already.')
      : settle(query, 'stopped', 'stopped', words),

  restart: (query, world) =>
    query.state === 'stopped' || query.state === 'unconfirmed'
      ? resume(query, world, 'restarted')
      : refuse('Only a query that was stopped can be started again.'),

  reopen: (query, world) =>
    query.state === 'answered' ? resume(query, world, 'reopened') : stay(query),

  'replies-gone': (query, world) => {
    const alone = { ...query, replied: false, asked: 0 };
    if (query.state === 'unconfirmed') return resume(alone, world, 'reopened');
    if (query.state === 'confirming') {
      return query.step === 0 ? up(alone, world) : give(alone, world, 'reopened');
    }
    return { query: query.state === 'network' ? { ...alone, askOn: null } : alone, did: [] };
  },

  withdraw: (query) =>
    query.state === 'withdrawn' ? stay(query) : settle(query, 'withdrawn', 'withdrawn'),
};

/** With the network: the asker is asked after replies; what nobody has answered in time goes to its agent. */
function networkDay(query: Query, world: World): Outcome {
  const { today } = world;
  const late = query.dueOn === null || today > query.dueOn;
  if (late && (!query.replied || query.notYet)) return up(query, world);
  if (late)
    return askDay(
      { ...query, state: 'confirming', dueOn: null, askOn: query.askOn ?? today },
      world,
    );
  return query.askOn !== null && today >= query.askOn ? askDay(query, world) : stay(query);
}

/** The asker is asked twice; one who says nothing is taken to have their answer, if there was any. */
function askDay(query: Query, world: World): Outcome {
  if (query.askOn !== null && world.today < query.askOn) return stay(query);
  if (query.asked < TIMES_ASKED) {
    const askOn = addWorkingDays(world.today, world.limits.ask);
    return did({ ...query, asked: query.asked + 1, askOn }, 'asked');
  }
  if (query.replied) return settle(query, 'unconfirmed', 'unconfirmed');
  return query.step === 0 ? up(query, world) : give(query, world, 'reopened');
}

function wakingDay(query: Query, world: World): Outcome {
  if (query.dueOn !== null && world.today < query.dueOn) return stay(query);
  const dueOn = addWorkingDays(world.today, world.limits.ask);
  return did({ ...query, state: 'agent', dueOn, waitingFor: '', reminded: true }, 'woke');
}

/** The asker was asked something and has not answered in time: the agent goes on with what is known. */
function askerDay(query: Query, world: World): Outcome {
  return isLate(query, world) ? give(query, world, 'not-replied') : stay(query);
}

function agentDay(query: Query, world: World): Outcome {
  const { today, limits } = world;
  if (isLate(query, world)) {
    if (query.step < 3) return up(query, world, 'passed-up');
    if (query.askOn !== null && today < query.askOn) return stay(query);
    return did({ ...query, askOn: addWorkingDays(today, limits.ask) }, 'nudged');
  }
  const near = query.dueOn !== null && workingDaysBetween(today, query.dueOn) <= limits.reminder;
  return near && !query.reminded ? did({ ...query, reminded: true }, 'reminded') : stay(query);
}

const isLate = ({ dueOn }: Query, { today }: World) => dueOn === null || today > dueOn;

const answerBy = ({ today, limits }: World) => addWorkingDays(today, limits.answer);

/** When an asker is asked about the first reply: soon, and not after the network's time is over. */
function nextAsk({ dueOn }: Query, { today, limits }: World): Day {
  const soon = addWorkingDays(today, limits.ask);
  return dueOn !== null && dueOn < soon && dueOn > today ? dueOn : soon;
}

/** A step up: from the network to the agent, to their organisation, to the steering group. */
function up(query: Query, world: World, kind: Happening = 'escalated'): Outcome {
  const risen = { ...query, notYet: false };
  if (query.step === 0) {
    const step = world.agent === null ? 3 : 1;
    return give({ ...risen, step, agentId: world.agent }, world, kind);
  }
  const above = query.step === 1 && world.above !== query.agentId ? world.above : null;
  const step = above === null ? 3 : 2;
  return give({ ...risen, step, agentId: above }, world, kind === 'escalated' ? 'passed-up' : kind);
}

/** To its owner, with a new date. */
function give(query: Query, world: World, kind: Happening, words = ''): Outcome {
  const fresh = { waitingFor: '', asked: 0, askOn: null, reminded: false };
  return did({ ...query, ...fresh, state: 'agent', dueOn: answerBy(world) }, kind, words);
}

/** Back to where it stood before it was settled, with a new date. */
function resume(query: Query, world: World, kind: Happening): Outcome {
  if (query.step > 0) return give(query, world, kind);
  const again = begin(world.today, world.limits);
  const askOn = query.replied && !query.notYet ? nextAsk(again, world) : null;
  const { replied, notYet } = query;
  return did({ ...again, replied, notYet, askOn }, kind);
}

function settle(query: Query, state: State, kind: Happening, words = ''): Outcome {
  return did({ ...query, state, dueOn: null, askOn: null, waitingFor: '', asked: 0 }, kind, words);
}

/** What only an owner can do, while it is theirs to do. */
function owned(query: Query, deed: () => Outcome): Outcome {
  if (isSettled(query.state)) return refuse('The query has been closed.');
  if (query.step === 0) return refuse('The query is still with the network.');
  return deed();
}

const did = (query: Query, kind: Happening, words = ''): Outcome => ({
  query,
  did: [{ kind, words }],
});

const stay = (query: Query): Outcome => ({ query, did: [] });

const refuse = (why: string): Outcome => ({ refused: why });

/** One thing after another, as one. */
function then(first: Outcome, next: (query: Query) => Outcome): Outcome {
  if ('refused' in first) return first;
  const second = next(first.query);
  return 'refused' in second ? second : { query: second.query, did: [...first.did, ...second.did] };
}
