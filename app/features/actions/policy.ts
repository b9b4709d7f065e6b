import { isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { eventsPolicy, type EventFacts } from '../events/policy';

/** Who writes down what was agreed at an event, who says how far it is, and who sees it. */

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** What the rules judge by. */
export interface ActionFacts {
  event: EventFacts;
  /** The member who does it; null when it is somebody else, or a former member. */
  ownerId: string | null;
  state: ActionState;
}

/** Who runs the event, and its note-takers. */
const looksAfter = (actor: Actor, event: EventFacts): boolean =>
  eventsPolicy.run(actor, event) || eventsPolicy.takeNotes(actor, event);

/** Who has it to do, and who runs the event. */
const answersFor = (actor: Actor, { event, ownerId }: ActionFacts): boolean =>
  eventsPolicy.run(actor, event) || (isMember(actor) && actor.id === ownerId);

export const actionsPolicy = definePolicy('actions', {
  /** See what the network has agreed to do. */
  list: (actor: Actor) => isMember(actor),

  /** See what was agreed at one event: every member who may read it, once it is published. */
  read: (actor: Actor, event: EventFacts) =>
    eventsPolicy.read(actor, event) && event.state !== 'draft',

  /** Write down what is agreed: who runs the event and takes its notes. */
  add: (actor: Actor, event: EventFacts) => eventsPolicy.takeNotes(actor, event),

  /** Change what is to be done, by whom and by when, or drop it. */
  change: (actor: Actor, { event, state }: ActionFacts) =>
    state === 'open' && looksAfter(actor, event),

  /** Say how far it is, or that it is done. */
  report: (actor: Actor, action: ActionFacts) =>
    action.state === 'open' && answersFor(actor, action),

  /** Take up again what was called done, or dropped. */
  reopen: (actor: Actor, action: ActionFacts) =>
    action.state !== 'open' && answersFor(actor, action),

  /** Tell all who were there how the actions stand: who runs the event, once it has begun. */
  sendUpdate: (actor: Actor, event: EventFacts) =>
    eventsPolicy.run(actor, event) && event.state === 'published' && event.begun,
});
