import type { PlaceState } from './places';

/** What pages show of who comes. */

export const answers = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof answers)[number];

/** What came of an answer. */
export interface Outcome {
  answer: Answer;
  place: PlaceState;
  /** Which in the line of those who wait, from 1; null for who does not wait. */
  position: number | null;
}

/** Why an event takes no answers. */
export type Closed = 'draft' | 'cancelled' | 'over';

/** What somebody is asked who comes, as they answered it. */
export interface Details {
  diet: string;
  access: string;
  expectation: string;
}

/** "Will you come?", for one reader. */
export interface MyAnswer extends Details {
  slug: string;
  title: string;
  /** ISO, UTC. */
  startsAt: string;
  endsAt: string;
  /** Venue and town; may be empty. */
  where: string;
  /** Null as long as they have not answered. */
  answer: Answer | null;
  place: PlaceState;
  position: number | null;
  /** Until when the place is theirs to take, ISO, UTC. */
  offerEndsAt: string | null;
  /** What the notice of that offer is about, which is seen on its page; null without an offer. */
  about: string | null;
  /** Who answered for them; null when they did themselves. */
  byName: string | null;
  /** The question that stands above what they expect; empty when nothing is asked. */
  asked: string;
  coming: number;
  waiting: number;
  capacity: number | null;
  /** Places that they could have now; null when there is no limit. */
  left: number | null;
  closed: Closed | null;
  may: { answer: boolean; answerForOthers: boolean; inviteGuests: boolean; seeComing: boolean };
}

/** What a guest sees of an event, and their answer to it. */
export interface GuestPage extends Details {
  name: string;
  title: string;
  /** ISO, UTC. */
  startsAt: string;
  endsAt: string;
  venue: string;
  town: string;
  address: string;
  directions: string;
  accessNotes: string;
  /** Shown to who has a place; empty otherwise. */
  onlineLink: string;
  programme: Array<{ key: string; day: string; from: number; to: number; title: string }>;
  answer: Answer | null;
  place: PlaceState;
  position: number | null;
  offerEndsAt: string | null;
  asked: string;
  left: number | null;
  closed: Closed | null;
}

/** Somebody in a list of who comes. */
export interface Comer {
  key: string;
  name: string;
  organisation: string;
  /** Of their organisation's kind, where one must see for whom they speak: "SHA". */
  badge: string | null;
  /** Of a member; null of a guest, and of somebody who has left. */
  personId: string | null;
  guest: boolean;
  /** Which in the line of those who wait. */
  position: number | null;
  offerEndsAt: string | null;
}

/** Who comes, for one reader. */
export interface ComingPage {
  slug: string;
  title: string;
  startsAt: string;
  endsAt: string;
  capacity: number | null;
  coming: Comer[];
  /** Only for who runs the event; null for others. */
  others: {
    offered: Comer[];
    waiting: Comer[];
    lapsed: Comer[];
    maybe: Comer[];
    no: Comer[];
    invited: Comer[];
  } | null;
  /** How many places are kept for whom, and how many of them are taken; for who runs the event. */
  kept: Array<{ organisation: string; places: number; taken: number }>;
  /** Of those who have a place or are offered one; for the hosts alone. */
  needs: Array<{ key: string; name: string; diet: string; access: string }> | null;
  /** For who runs it and who takes notes. */
  expectations: Array<{ key: string; name: string; body: string }> | null;
  asked: string;
  may: { run: boolean; answerForOthers: boolean; inviteGuests: boolean };
}

/** A guest, for who runs the event. */
export interface GuestRow {
  id: string;
  name: string;
  email: string;
  organisation: string;
  answer: Answer | null;
  place: PlaceState;
}
