import type { Rule } from '~/features/events/series/rule';
import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import type { DemoFile, PersonKey } from '../types';

/** Somebody who speaks: a member, or a guest. */
export type DemoSpeaker = PersonKey | { name: string; organisation: string };

export interface DemoSession {
  title: string;
  about?: string;
  /** `9:45am` */
  from: string;
  to: string;
  room?: string;
  /** Nobody speaks, no questions are taken. */
  pause?: true;
  speakers?: DemoSpeaker[];
  /** Which day of the event, from 0. */
  onDay?: number;
  /** Questions are taken live. */
  questions?: true;
}

export interface DemoAnswer {
  by: PersonKey;
  answer: 'yes' | 'maybe' | 'no';
  expectation?: string;
  diet?: string;
  access?: string;
}

/**
 * When an event is, on a working day: so many calendar days before or after the day of loading; on a Wednesday before that
 * for what repeats, because bank holidays are hardly ever on one.
 */
export type When = { daysAgo: number; onWednesday?: true } | { daysAhead: number };

export interface DemoEvent {
  /** By which others of the demonstration name it. */
  key: string;
  /** Slug of a kind of event. */
  kind: string;
  title: string;
  /** Who makes it, and is its host. */
  by: PersonKey;
  on: When;
  /** It goes on for so many days after the first. */
  moreDays?: number;
  from: string;
  to: string;
  venue?: string;
  town?: string;
  address?: string;
  directions?: string;
  access?: string;
  onlineLink?: string;
  purpose: string;
  hotTopics?: string;
  /** Names. */
  serviceAreas?: string[];
  capacity?: number;
  /** Key of an organisation, and places. */
  kept?: Array<{ organisation: string; places: number }>;
  expectationAsked?: string;
  /** So many days before the day of loading. */
  madeDaysAgo: number;
  /** The same; a draft has none. */
  publishedDaysAgo?: number;
  noteTakers?: PersonKey[];
  programme: DemoSession[];
  answers?: DemoAnswer[];
  papersBefore?: DemoFile[];
  cancelled?: { daysAgo: number; reason: string };
  repeats?: { rule: Rule; interval: number };
  after?: DemoAftermath;
}

/** What followed from an event that is over. Days are counted from its own. */
export interface DemoAftermath {
  /** Of those who said yes, all others were there. */
  stayedAway: PersonKey[];
  papers: DemoFile[];
  notes: DemoNotes;
  evaluation: {
    closesAfter: number;
    sheets: Array<{ by: PersonKey; learned: string; disappointing: string; ratings: number[] }>;
  };
  intentions: Array<{ by: PersonKey; body: string; shared: boolean; remindAfter: number | null }>;
  actions: DemoAction[];
  update: { daysAfter: number; body: string };
}

export interface DemoNotes {
  /** Slug of a set of headings for each talk. */
  each: string;
  lines: Array<{ session: string; heading: string; by: PersonKey; body: string }>;
  /** What the notes say to what somebody wanted. */
  replies: Array<{ to: PersonKey; reply: string }>;
  comments: Array<{
    by: PersonKey;
    /** The line it is about, as it was written down. */
    line: string;
    body: string;
    outcome: { line: string } | { declined: string };
  }>;
  /** The draft goes out so many days after the event, and the final version. */
  draftAfter: number;
  finalAfter: number;
}

export interface DemoAction {
  what: string;
  /** A member, or somebody outside. */
  owner: PersonKey | { name: string; organisation: string };
  dueAfter: number;
  progress?: { after: number; words: string };
  done?: { after: number; words: string };
  dropped?: { after: number; words: string };
}

/** An event while it is loaded. */
export interface Held {
  event: DemoEvent;
  actor: (key: string) => Person;
  /** Its first day. */
  day: Day;
  /** Known once it has been made. */
  slug: () => string;
  /** Its parts by their titles, once the programme is made. */
  sessions: Map<string, string>;
}
