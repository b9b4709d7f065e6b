import type { EventState } from '../policy';

/** What pages show of who comes. */

/** The box "Will you come?" of one person. */
export interface MyAnswerView {
  slug: string;
  /** `yes`, `maybe`, `no`; none while nothing was said. */
  answer: string | null;
  place: string;
  /** How many wait before them; 0 unless they wait. */
  before: number;
  /** Until when an offered place is kept, ISO. */
  offerEndsAt: string | null;
  /** How many could still have a place; null when there is no limit. */
  left: number | null;
  diet: string;
  access: string;
  expectation: string;
  /** What is asked of whoever comes; empty asks nothing. */
  expectationAsked: string;
  /** Who answered for them, by name; none when they did. */
  answeredBy: string | null;
  may: { answer: boolean; answerFor: boolean };
}

/** Somebody on the list. */
export interface ComerView {
  answerId: string;
  /** None of a guest, and of a former member. */
  personId: string | null;
  name: string;
  organisation: string;
  /** Of an organisation whose people one must recognise: “SHA”. */
  badge: string | null;
  guest: boolean;
  answer: string;
  place: string;
  attended: boolean;
  /** For the hosts alone; null for all others, and when there is nothing. */
  needs: { diet: string; access: string } | null;
  /** For those who run it or take notes. */
  expectation: string | null;
}

export interface PeoplePage {
  slug: string;
  title: string;
  state: EventState;
  capacity: number | null;
  held: ComerView[];
  /** Empty for those who do not run it. */
  offered: ComerView[];
  waiting: ComerView[];
  maybe: ComerView[];
  no: ComerView[];
  invited: ComerView[];
  expectationAsked: string;
  may: { run: boolean; seeNeeds: boolean; inviteGuests: boolean };
}
