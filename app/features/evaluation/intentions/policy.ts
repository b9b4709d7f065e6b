import { isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { eventsPolicy, type EventFacts } from '../../events/policy';

/** Who writes down what they will do after an event, and who sees it. */

export const intentionsPolicy = definePolicy('intentions', {
  /** Write one down: who attends, from the event's beginning on. */
  write: (actor: Actor, event: EventFacts) => eventsPolicy.attend(actor, event) && event.begun,

  /** See those that are shared: everybody who attends. */
  seeShared: (actor: Actor, event: EventFacts) => eventsPolicy.attend(actor, event),

  /** See, change, share, tick and remove one: whoever wrote it alone, whatever roles others hold. */
  keep: (actor: Actor, intention: { personId: string }) =>
    isMember(actor) && intention.personId === actor.id,
});
