import { eventsPolicy, type EventFacts, type GuestLink } from '~/features/events/policy';
import type { Actor } from '~/platform/actor';

/**
 * The rules of events, for the table of all rules. The owner hosts the event, the moderator takes its notes, the lead
 * speaks, and the agent has a place.
 */

type Name = 'member' | 'lead' | 'steering' | 'agent' | 'webmaster' | 'owner' | 'moderator';

const members: Name[] = ['member', 'lead', 'steering', 'agent', 'webmaster', 'owner', 'moderator'];
const running: Name[] = ['owner', 'steering', 'webmaster'];
const withPart: Name[] = [...running, 'moderator'];

/** A published event that is still to come, as one actor sees it. */
const eventFor = (actor: Actor, of: Partial<EventFacts> = {}): EventFacts => ({
  id: 'event',
  state: 'published',
  createdById: 'member',
  hosts: [
    { personId: 'owner', part: 'host' },
    { personId: 'former', part: 'host' },
    { personId: 'moderator', part: 'note-taker' },
  ],
  speakers: ['lead', 'former'],
  begun: false,
  over: false,
  mine:
    actor.kind === 'person' && ['agent', 'former'].includes(actor.id)
      ? { personId: actor.id, answer: 'yes', place: 'held', attended: false }
      : null,
  ...of,
});

/** The same of somebody who was there. */
const wasThere = (actor: Actor): EventFacts => {
  const personId = actor.kind === 'person' ? actor.id : '';
  const mine = { personId, answer: 'yes', place: 'held', attended: personId === 'agent' };
  return eventFor(actor, { over: true, begun: true, mine });
};

/** The answer of the agent, before whoever else looks. */
const ofAnother = { personId: 'agent', answer: 'yes', place: 'held', attended: true };

const draft = { state: 'draft' } as const;
const cancelled = { state: 'cancelled' } as const;
const onNow = { begun: true };
const over = { begun: true, over: true };

type Rule = keyof typeof eventsPolicy;
type OfEvent = {
  [Key in Rule]: (typeof eventsPolicy)[Key] extends (actor: Actor, event: EventFacts) => boolean
    ? Key
    : never;
}[Rule];

type Row = [rule: string, (actor: Actor) => boolean, allowed: Name[]];

/** A rule asked about the event, or about what it is otherwise: "of a draft". */
const of = (rule: OfEvent, allowed: Name[], when = '', facts: Partial<EventFacts> = {}): Row => [
  `events.${rule}${when === '' ? '' : ` ${when}`}`,
  (actor) => eventsPolicy[rule](actor, eventFor(actor, facts)),
  allowed,
];

export const eventRules: Row[] = [
  ['events.list', (actor) => eventsPolicy.list(actor), members],
  [
    'events.make',
    (actor) => eventsPolicy.make(actor, { membersMay: false }),
    ['steering', 'webmaster'],
  ],
  [
    'events.make of a kind that members may hold',
    (actor) => eventsPolicy.make(actor, { membersMay: true }),
    members,
  ],
  of('read', members),
  of('read', withPart, 'of a draft', draft),
  of('read', members, 'of a cancelled one', cancelled),
  of('change', running),
  of('change', running, 'of a draft', draft),
  of('change', [], 'of a cancelled one', cancelled),
  of('publish', running, 'of a draft', draft),
  of('publish', [], 'of what has been published'),
  of('publish', [], 'of a draft that is over', { ...draft, ...over }),
  of('cancel', running),
  of('cancel', [], 'of a draft', draft),
  of('cancel', [], 'of one that is over', over),
  of('discard', running, 'of a draft', draft),
  of('discard', [], 'of what has been published'),
  of('run', running),
  of('answer', members),
  of('answer', members, 'while it lasts', onNow),
  of('answer', [], 'of one that is over', over),
  of('answer', [], 'of a cancelled one', cancelled),
  of('answer', [], 'of a draft', draft),
  [
    'events.answerFor of somebody elsewhere',
    (actor) => eventsPolicy.answerFor(actor, eventFor(actor), { organisationId: 'other' }),
    running,
  ],
  [
    'events.answerFor of somebody elsewhere, when it is over',
    (actor) => eventsPolicy.answerFor(actor, eventFor(actor, over), { organisationId: 'other' }),
    [],
  ],
  of('inviteGuests', running),
  of('inviteGuests', [], 'to one that is over', over),
  of('inviteGuests', [], 'to a cancelled one', cancelled),
  of('inviteGuests', [], 'to a draft', draft),
  of('seeComing', members),
  of('seeComing', members, 'of one that is over', over),
  of('seeComing', [], 'of a draft', draft),
  of('seeNeeds', ['owner']),
  of('seeExpectations', withPart),
  of('takeAttendance', running, 'while it lasts', onNow),
  of('takeAttendance', running, 'when it is over', over),
  of('takeAttendance', [], 'before it begins'),
  of('takeAttendance', [], 'of a cancelled one', { ...onNow, ...cancelled }),
  of('sayHere', members, 'while it lasts', onNow),
  of('sayHere', [], 'before it begins'),
  of('sayHere', [], 'when it is over', over),
  of('joinOnline', [...running, 'lead', 'agent']),
  of('joinOnline', running, 'with another’s place', {
    speakers: [],
    mine: { ...ofAnother, personId: 'x' },
  }),
  of('joinOnline', [], 'of a cancelled one', cancelled),
  of('attend', [...withPart, 'lead', 'agent']),
  of('attend', [], 'of a draft', draft),
  [
    'events.haveCertificate',
    (actor) => eventsPolicy.haveCertificate(actor, wasThere(actor)),
    ['agent'],
  ],
  of('haveCertificate', [], 'for another’s attendance', { mine: { ...ofAnother, personId: 'x' } }),
  of('takeNotes', withPart),
  of('takeNotes', withPart, 'when it is over', over),
  of('takeNotes', [], 'of a draft', draft),
  of('takeNotes', [], 'of a cancelled one', cancelled),
];

/** What a link in a mail opens: one guest's answer, to one event. It is asked about no actor, so no table has it. */
export const guestLink: GuestLink = { kind: 'guest', answerId: 'answer', eventId: 'event' };
