import { holds, isMember, type Actor, type Person } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { isAskers, type QuestionState } from './machine';

/** Who may do what at a session of live questions. */

export const sessionRoles = ['chair', 'speaker', 'helper'] as const;
export type SessionRoleName = (typeof sessionRoles)[number];

/**
 * Somebody who came with the code on their badge, without signing in. They hold no role, so that nothing else of the
 * network lets them in, and ask and vote in one session.
 */
export interface Guest extends Person {
  readonly roles: readonly [];
  /** Id of the session. */
  readonly passFor: string;
  /** Id of the badge. */
  readonly passId: string;
  /** What the browser holds; told to nobody, and kept nowhere. */
  readonly secret: string;
}

/** Ids of people. */
interface People {
  has: (personId: string) => boolean;
}

/** What the rules judge by. */
export interface SessionFacts {
  id: string;
  createdById: string;
  /** Members who came in. */
  attendees: People;
  /** Ids of badges that are good: somebody who has had another one is not let in by the one they lost. */
  passes: { has: (passId: string) => boolean };
  /** A speaker need not be a member. */
  roles: ReadonlyArray<{ role: string; personId: string | null }>;
  /** Takes questions and votes: neither closed nor over. */
  open: boolean;
  archived: boolean;
}

/** A question, as far as the rules go. */
export interface QuestionFacts {
  /** Whether the actor asked it, under their name or without it: only the server can tell. */
  mine: boolean;
  state: QuestionState;
}

/** A promise, as far as the rules go. */
export interface PromiseFacts {
  /** A member who made it, or nobody the network knows. */
  personId: string | null;
  /** Neither kept nor given up. */
  open: boolean;
}

const isWebmaster = (actor: Actor): boolean => isMember(actor) && holds(actor, 'webmaster');

const hasRole = (actor: Actor, { roles }: SessionFacts, wanted: readonly SessionRoleName[]) =>
  isMember(actor) &&
  roles.some(({ role, personId }) => personId === actor.id && wanted.some((one) => one === role));

/** The guest that an actor is; null for everybody else. */
export const asGuest = (actor: Actor): Guest | null =>
  actor.kind === 'person' && 'passFor' in actor ? (actor as Guest) : null;

/** Whether somebody came with a badge that is good for this session. */
const isGuest = (actor: Actor, { id, passes }: SessionFacts) => {
  const guest = asGuest(actor);
  return guest?.passFor === id && passes.has(guest.passId);
};

const attends = (actor: Actor, session: SessionFacts): boolean =>
  (isMember(actor) && session.attendees.has(actor.id)) ||
  isGuest(actor, session) ||
  hasRole(actor, session, sessionRoles) ||
  isWebmaster(actor);

/** The chair, whoever helps, and the webmaster. */
const conducts = (actor: Actor, session: SessionFacts): boolean =>
  isWebmaster(actor) || hasRole(actor, session, ['chair', 'helper']);

const readsAfter = (actor: Actor, session: SessionFacts): boolean =>
  makes(actor) || attends(actor, session);

const makes = (actor: Actor): boolean =>
  isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster'));

export const questionsPolicy = definePolicy('questions', {
  /** See which sessions there are. */
  list: (actor: Actor) => isMember(actor),

  /** Make a session. */
  make: makes,

  /** Take part in a session by saying so: every member, until it is put away. */
  join: (actor: Actor, session: SessionFacts) => isMember(actor) && !session.archived,

  /** See the room's questions: who came in, who has a part in it, the webmaster. To others there are none. */
  attend: attends,

  /** Show the room's screen. A badge does not open it. */
  showScreen: (actor: Actor, session: SessionFacts) => isMember(actor) && attends(actor, session),

  /** Ask a question. */
  ask: (actor: Actor, session: SessionFacts) =>
    attends(actor, session) && session.open && !session.archived,

  /** Vote for a question, or take that back. */
  vote: (actor: Actor, session: SessionFacts) =>
    attends(actor, session) && session.open && !session.archived,

  /** Change or take back one's own question, until it is on air. A badge asks and votes, nothing else. */
  changeOwn: (actor: Actor, session: SessionFacts, question: QuestionFacts) =>
    isMember(actor) &&
    attends(actor, session) &&
    question.mine &&
    isAskers(question.state) &&
    session.open &&
    !session.archived,

  /** Open the console: everybody with a part in the session, the webmaster. */
  seeConsole: (actor: Actor, session: SessionFacts) =>
    isWebmaster(actor) || hasRole(actor, session, sessionRoles),

  /** Read questions before the room, order them, put them on air, say what became of them. */
  conduct: (actor: Actor, session: SessionFacts) => conducts(actor, session) && !session.archived,

  /** Write an answer: the speakers, too, and afterwards as well. */
  answer: (actor: Actor, session: SessionFacts) =>
    (conducts(actor, session) || hasRole(actor, session, ['speaker'])) && !session.archived,

  /** See who came, and make badges. */
  seePeople: (actor: Actor, session: SessionFacts) =>
    conducts(actor, session) || (makes(actor) && session.createdById === (actor as Person).id),

  /** Make badges, and end them. */
  givePasses: (actor: Actor, session: SessionFacts) =>
    conducts(actor, session) && !session.archived,

  /** Change the session, close it, put it away, say who does what: the chair, whoever made it, the webmaster. */
  manage: (actor: Actor, session: SessionFacts) =>
    isWebmaster(actor) ||
    hasRole(actor, session, ['chair']) ||
    (makes(actor) && session.createdById === (actor as Person).id),

  /** Read the minutes: who took part, the steering group, the webmaster. A badge does not open them. */
  readMinutes: (actor: Actor, session: SessionFacts) =>
    isMember(actor) && readsAfter(actor, session),

  /** See a promise made to the room: as the minutes. */
  readPromise: (actor: Actor, session: SessionFacts) =>
    isMember(actor) && readsAfter(actor, session),

  /** Say that a promise is kept, give it up, or move its day: whoever made it, and who conducts the session. */
  keepPromise: (actor: Actor, session: SessionFacts, promise: PromiseFacts) =>
    promise.open && isMember(actor) && (promise.personId === actor.id || conducts(actor, session)),

  /**
   * Settle what is left open: where it is asked, what is dropped, and when. Once it takes no more questions, and while
   * there is something to settle.
   */
  settle: (actor: Actor, session: SessionFacts & { settled: boolean }) =>
    conducts(actor, session) && !session.open && !session.settled,

  /** Find out who asked without their name: the webmaster, and it is written down. */
  readAsker: (actor: Actor) => isWebmaster(actor),
});
