/** What the worklist shows. Pure shapes, for pages too. */

/** One thing to see to. */
export interface TodayItem {
  /** The same for the same thing, e.g. `job:12`; never shown. */
  key: string;
  /** What it is, in one sentence without a full stop. */
  text: string;
  /** Where it is seen to; a path of this site. */
  to: string;
  /** What one does there: "Decide". */
  action: string;
  /** How it stands, and the word for it: "Failed". */
  state: { look: 'overdue' | 'due' | 'waiting' | 'new'; word: string };
  /** Since when it waits, ISO, UTC; null when there is no such moment. */
  since: string | null;
}

/** Things of one kind. */
export interface TodayList {
  items: TodayItem[];
  /** How many there are beyond those. */
  more: number;
  /** Where all of them are. */
  all: { to: string; text: string } | null;
}
