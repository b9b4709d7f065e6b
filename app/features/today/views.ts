import type { TodayItem } from '~/platform/today/item';

/** What the home page shows of the worklist: the first few, and how many there are in all. */
export interface TodayInShort {
  items: TodayItem[];
  all: number;
}
