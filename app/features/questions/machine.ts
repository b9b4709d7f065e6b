/**
 * The way of a question: which state may become which, by what is done. The whole of the rules, pure: verbs ask it, and
 * pages show just the buttons it allows.
 */

export const questionStates = [
  'submitted',
  'waiting',
  'on-air',
  'answered',
  'taken-away',
  'waiting-for',
  'left-open',
  'merged',
  'declined',
  'withdrawn',
] as const;
export type QuestionState = (typeof questionStates)[number];

/** What is done with a question so that its state changes. */
export const questionDeeds = [
  'approve',
  'decline',
  'merge',
  'put-on-air',
  'back',
  'answer',
  'take-away',
  'wait-for',
  'leave-open',
  'withdraw',
  'read-again',
  'keep',
  'give-up',
  'settle',
] as const;
export type QuestionDeed = (typeof questionDeeds)[number];

type Moves = Partial<Record<QuestionDeed, QuestionState>>;

/** What can become of a question that the room knows and that has not been dealt with. */
const dealtWith = {
  answer: 'answered',
  'take-away': 'taken-away',
  'wait-for': 'waiting-for',
} as const satisfies Moves;

/** A promise ends as it is kept or given up (the log of promises), and not by another button of the console. */
const promised = { keep: 'answered', 'give-up': 'left-open' } as const satisfies Moves;

/** The session is over: what is still open becomes a query, or is dropped. */
const settled = { settle: 'left-open' } as const satisfies Moves;

const machine: Record<QuestionState, Moves> = {
  submitted: {
    approve: 'waiting',
    decline: 'declined',
    merge: 'merged',
    withdraw: 'withdrawn',
    ...settled,
  },
  waiting: {
    ...dealtWith,
    ...settled,
    'put-on-air': 'on-air',
    'leave-open': 'left-open',
    decline: 'declined',
    merge: 'merged',
    withdraw: 'withdrawn',
    // Its asker has changed it, and the chair reads questions first.
    'read-again': 'submitted',
  },
  'on-air': { ...dealtWith, ...settled, 'leave-open': 'left-open', back: 'waiting' },
  answered: { back: 'waiting' },
  'taken-away': promised,
  'waiting-for': promised,
  'left-open': { ...dealtWith, ...settled, 'put-on-air': 'on-air', back: 'waiting' },
  merged: {
    back: 'waiting',
    // The one it was asked with has gone, and the chair reads questions first.
    'read-again': 'submitted',
  },
  declined: { approve: 'waiting' },
  withdrawn: {},
};

/** The state a question comes into, or null when that cannot be done with it now. */
export function nextState(state: QuestionState, deed: QuestionDeed): QuestionState | null {
  return machine[state][deed] ?? null;
}

/** A state as it is kept; what nobody knows is treated as taken back. */
export function readState(state: string): QuestionState {
  return questionStates.find((known) => known === state) ?? 'withdrawn';
}

/** States in which everybody in the room sees a question. */
const ROOM_STATES: ReadonlySet<QuestionState> = new Set([
  'waiting',
  'on-air',
  'answered',
  'taken-away',
  'waiting-for',
  'left-open',
]);

/** Whether everybody in the room sees a question in this state. */
export const isInRoom = (state: QuestionState): boolean => ROOM_STATES.has(state);

/** Whether a promise may stand behind a question in this state: one that is open, or was kept. */
export const isPromised = (state: QuestionState): boolean =>
  state === 'taken-away' || state === 'waiting-for' || state === 'answered';

/** Whether a question in this state can stand for another that asks the same. */
export const standsForOthers = (state: QuestionState): boolean => isInRoom(state);

/** Whether its asker may still change it or take it back. */
export const isAskers = (state: QuestionState): boolean =>
  state === 'submitted' || state === 'waiting';

/** States in which a question is still open when its session is over: it becomes a query. */
export const openStates = questionStates.filter((state) => nextState(state, 'settle') !== null);

/** Whether it has been dealt with in the room. */
export const isDone = (state: QuestionState): boolean =>
  isInRoom(state) && state !== 'waiting' && state !== 'on-air';
