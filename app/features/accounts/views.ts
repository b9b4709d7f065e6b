import type { Day } from '~/platform/calendar/days';

/** A deputy as pages show them; days are London's, both included. */
export interface Deputy {
  personId: string;
  name: string;
  organisation: string;
  from: Day;
  until: Day;
  now: boolean;
}

/** Somebody who could be the deputy. */
export interface Candidate {
  id: string;
  name: string;
  about: string;
}

/** What the page about one's second factor says. */
export interface SecondFactorView {
  /** Since when codes are asked for; null when they are not. */
  since: string | null;
  codesMade: number;
  codesLeft: number;
  /** Whether this person's work for the network takes one. */
  required: boolean;
}

/** What a phone is told, in the three ways it may be told it. Shown while setting up, and nowhere else. */
export interface Telling {
  /** In groups of four, for typing. */
  secret: string;
  /** For a phone on which the page is open. */
  link: string;
  /** The squares of the QR code that are dark, as the path of an SVG of `size` by `size`. */
  qr: { size: number; path: string };
}
