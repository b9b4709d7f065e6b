import type { EvaluatedEvent } from '../views';

/** One of one's own. */
export interface OwnIntention {
  id: string;
  body: string;
  shared: boolean;
  doneAt: string | null;
  remindOn: string | null;
  event: EvaluatedEvent;
}

/** What somebody else has shared. */
export interface SharedIntention {
  id: string;
  body: string;
  by: string;
  done: boolean;
}

/** The page of one event. */
export interface IntentionsView {
  event: EvaluatedEvent;
  mayWrite: boolean;
  mine: OwnIntention[];
  shared: SharedIntention[];
  /** The day on which one is reminded unless another is chosen. */
  usualDay: string;
}
