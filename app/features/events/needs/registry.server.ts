import type { Day } from '~/platform/calendar/days';

/**
 * The register of what an event can still need before it is held, and after. A feature registers each thing it knows how to
 * look for; one page shows them to those who run events.
 */

/** An event that is looked at: neither cancelled, nor a draft that is over. */
export interface NeedyEvent {
  id: string;
  slug: string;
  state: 'draft' | 'published';
  startsOn: Day;
  endsOn: Day;
  begun: boolean;
  over: boolean;
}

/** Something an event lacks. */
export interface Need {
  /** In one sentence without a full stop: “Nobody takes notes”. */
  text: string;
  /** Where it is done; a path of this site. */
  to: string;
  /** It should have been there by now. */
  overdue: boolean;
}

export interface EventNeed {
  /** `<feature>.<what>`. */
  key: string;
  /** Small numbers first: in the order in which events are made and followed up. */
  order: number;
  /** What some of these events lack, by their ids. */
  missing: (
    events: readonly NeedyEvent[],
    today: Day,
  ) => Promise<ReadonlyMap<string, Need>> | ReadonlyMap<string, Need>;
}

const register: EventNeed[] = [];

/** Registers something that events can need. */
export function registerEventNeed(need: EventNeed): void {
  register.push(need);
  register.sort((a, b) => a.order - b.order);
}

/** Everything that is registered, in order. */
export function listEventNeeds(): readonly EventNeed[] {
  return register;
}
