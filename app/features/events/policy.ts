import { holds, isMember, type Actor, type Person } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with an event, and who may come. */

/** Who runs an event, and who writes down what is said there. */
export const hostParts = ['host', 'note-taker'] as const;
export type HostPart = (typeof hostParts)[number];

export type EventState = 'draft' | 'published' | 'cancelled';

/** What the rules judge by, as far as one actor goes. */
export interface EventFacts {
  id: string;
  state: EventState;
  createdById: string;
  /** Everybody with a part in it. */
  hosts: ReadonlyArray<{ personId: string; part: string }>;
  /** Ids of members on the programme. */
  speakers: readonly string[];
  /** It has begun, and it has ended. */
  begun: boolean;
  over: boolean;
  /** The actor’s own answer; none while they gave none. */
  mine: MyAnswer | null;
}

/** Somebody without an account who holds a link to one event: their own answer there is all that it opens. */
export interface GuestLink {
  kind: 'guest';
  answerId: string;
  eventId: string;
}

/** What somebody answered, as far as the rules go. */
export interface MyAnswer {
  personId: string;
  answer: string;
  /** `held`, `waiting`, `offered`, `lapsed` or `none`. */
  place: string;
  attended: boolean;
}

const keeps = (actor: Actor): actor is Person =>
  isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster'));

const hasPart = (actor: Actor, { hosts }: EventFacts, wanted: readonly HostPart[]): boolean =>
  isMember(actor) &&
  hosts.some(({ personId, part }) => personId === actor.id && wanted.some((one) => one === part));

const isHost = (actor: Actor, event: EventFacts): boolean => hasPart(actor, event, ['host']);

/** The hosts, the steering group, the webmaster. */
const runs = (actor: Actor, event: EventFacts): boolean => keeps(actor) || isHost(actor, event);

/** A draft is there for those who make it; what has been published, for every member. */
const reads = (actor: Actor, event: EventFacts): boolean =>
  event.state === 'draft'
    ? runs(actor, event) || hasPart(actor, event, hostParts)
    : isMember(actor);

const speaks = (actor: Actor, { speakers }: EventFacts): boolean =>
  isMember(actor) && speakers.includes(actor.id);

/** Has a place, or was there. */
const comes = (actor: Actor, { mine }: EventFacts): boolean =>
  isMember(actor) &&
  mine !== null &&
  mine.personId === actor.id &&
  (mine.place === 'held' || mine.attended);

/** Takes answers: published, and not over. */
const takesAnswers = (event: Pick<EventFacts, 'state' | 'over'>): boolean =>
  event.state === 'published' && !event.over;

export const eventsPolicy = definePolicy('events', {
  /** See the calendar. */
  list: (actor: Actor) => isMember(actor),

  /** Make an event of a kind: the steering group and the webmaster; of some kinds every member. */
  make: (actor: Actor, kind: { membersMay: boolean }) =>
    keeps(actor) || (isMember(actor) && kind.membersMay),

  /** Read an event. To others a draft is not there. */
  read: reads,

  /** Change what it is, its programme, papers and who runs it, as long as it is not cancelled. */
  change: (actor: Actor, event: EventFacts) => runs(actor, event) && event.state !== 'cancelled',

  /** Publish a draft that is not over. */
  publish: (actor: Actor, event: EventFacts) =>
    runs(actor, event) && event.state === 'draft' && !event.over,

  /** Cancel what has been published, until it is over. */
  cancel: (actor: Actor, event: EventFacts) => runs(actor, event) && takesAnswers(event),

  /** Throw a draft away. */
  discard: (actor: Actor, event: EventFacts) => runs(actor, event) && event.state === 'draft',

  /** See what the hosts see: what is missing, who waits. */
  run: runs,

  /** Answer for oneself. */
  answer: (actor: Actor, event: EventFacts) => isMember(actor) && takesAnswers(event),

  /** Answer for a colleague of one's own organisation; whoever runs it for everybody. */
  answerFor: (actor: Actor, event: EventFacts, colleague: { organisationId: string }) =>
    takesAnswers(event) &&
    isMember(actor) &&
    (runs(actor, event) || actor.organisationId === colleague.organisationId),

  /** Invite guests, who have no account. */
  inviteGuests: (actor: Actor, event: EventFacts) => runs(actor, event) && takesAnswers(event),

  /** Answer by the link in a mail: the guest it was made for, at that event. */
  answerByLink: (guest: GuestLink, event: Pick<EventFacts, 'id' | 'state' | 'over'>) =>
    guest.eventId === event.id && takesAnswers(event),

  /** See who comes: members who may read it, once it is published. */
  seeComing: (actor: Actor, event: EventFacts) => reads(actor, event) && event.state !== 'draft',

  /** See what people eat and need: the hosts alone, neither the steering group nor the webmaster. */
  seeNeeds: isHost,

  /** See what people want out of it. */
  seeExpectations: (actor: Actor, event: EventFacts) =>
    runs(actor, event) || hasPart(actor, event, hostParts),

  /** Say who is there: from the moment it begins, and afterwards. */
  takeAttendance: (actor: Actor, event: EventFacts) =>
    runs(actor, event) && event.state === 'published' && event.begun,

  /** Say by the code on the wall that one is there: members, while it lasts. */
  sayHere: (actor: Actor, event: EventFacts) =>
    isMember(actor) && takesAnswers(event) && event.begun,

  /** See the way in to what is held online: who has a place, who speaks, who runs it. */
  joinOnline: (actor: Actor, event: EventFacts) =>
    event.state === 'published' &&
    (comes(actor, event) || speaks(actor, event) || runs(actor, event)),

  /** Have what follows put to one: who had a place or was there, who spoke, who ran it or took notes. */
  attend: (actor: Actor, event: EventFacts) =>
    event.state !== 'draft' &&
    (comes(actor, event) ||
      speaks(actor, event) ||
      runs(actor, event) ||
      hasPart(actor, event, hostParts)),

  /** Have a certificate: who was there. */
  haveCertificate: (actor: Actor, event: EventFacts) =>
    isMember(actor) && event.mine?.personId === actor.id && event.mine.attended,

  /** Take notes: who runs it and its note-takers, once it is published. */
  takeNotes: (actor: Actor, event: EventFacts) =>
    (runs(actor, event) || hasPart(actor, event, hostParts)) && event.state === 'published',
});

/** Whether every draft is there for somebody, not those alone in which they have a part: the rule of `read`, for lists. */
export const readsEveryDraft = keeps;
