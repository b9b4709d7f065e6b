/**
 * What puts one result before another, in points. Not SQLite's bm25: it counts every hit of every word in the whole
 * index each time it is asked (139 ms for a common word in 500,000 replies, docs/decisions/0011). All points are fixed
 * when something is written or asked, none by the present moment, so that pages follow one another without a gap.
 */

/** All words stand in the title. */
const TITLE = 4000;
/** The words stand one after the other, as typed. */
const PHRASE = 2000;
/** Of words that do not all stand together anywhere, it has one that is seldom written. */
const SELDOM = 3000;
/** The words stand close together. */
const CLOSE = 1000;
/** It answered somebody. */
const VALUED = 500;
/** A year newer. An old answer still is one, so it takes ten years to outweigh a title. */
const YEAR = 400;
const YEAR_MILLISECONDS = 365.25 * 24 * 60 * 60 * 1000;

/** What speaks for something whatever is asked; kept with it in the index. */
export function standingOf(writtenAt: Date, valued: boolean): number {
  return Math.round((writtenAt.getTime() / YEAR_MILLISECONDS) * YEAR) + (valued ? VALUED : 0);
}

/** What something was found by, besides having the words. */
export const merits = {
  inTitle: TITLE,
  seldomWord: SELDOM,
  asPhrase: PHRASE,
  closeTogether: CLOSE,
} as const;

export type Merit = keyof typeof merits;

/** Place of a result in the list: no two have the same. */
export interface Place {
  score: number;
  id: number;
}

/** Best first; of equals, the newer first. */
export function comparePlaces(a: Place, b: Place): number {
  return b.score - a.score || b.id - a.id;
}
