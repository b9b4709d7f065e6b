import { isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { eventsPolicy, type EventFacts } from '../events/policy';
import { SHOWN_FROM } from './limits';

/** Who asks those who were there what they thought of it, who says so, and who reads that. */

/** What the rules judge by, besides the event. */
export interface EvaluationFacts {
  nameless: boolean;
  /** It takes answers still. */
  open: boolean;
  /** How many have answered. */
  answered: number;
}

export const evaluationPolicy = definePolicy('evaluation', {
  /** Open the evaluation of an event: who runs it, from its beginning on. */
  open: (actor: Actor, event: EventFacts) =>
    eventsPolicy.run(actor, event) && event.state === 'published' && event.begun,

  /** Change what is asked, and whether names are kept: until the first answer is there. */
  changeQuestions: (actor: Actor, event: EventFacts, { answered }: EvaluationFacts) =>
    eventsPolicy.run(actor, event) && answered === 0,

  /**
   * Move the last day, and close it now. What stands without names is not opened again: its results may have been read,
   * and the next answer would be the difference.
   */
  moveLastDay: (actor: Actor, event: EventFacts, { nameless, open, answered }: EvaluationFacts) =>
    eventsPolicy.run(actor, event) && (open || !nameless || answered === 0),

  /** Answer: who has a place, or was there. */
  answer: (actor: Actor, { mine, state }: EventFacts) =>
    isMember(actor) &&
    state === 'published' &&
    mine?.personId === actor.id &&
    (mine.place === 'held' || mine.attended),

  /** See how many have answered, and be told when results are there. */
  readCounts: (actor: Actor, event: EventFacts) => eventsPolicy.run(actor, event),

  /**
   * Read the results: who runs the event. What stands without names is read once nothing is added to it any more and there
   * is enough of it: read from answer to answer, it would tell who wrote which.
   */
  readResults: (actor: Actor, event: EventFacts, { nameless, open, answered }: EvaluationFacts) =>
    eventsPolicy.run(actor, event) && (!nameless || (!open && answered >= SHOWN_FROM)),
});
