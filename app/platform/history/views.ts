import type { Difference } from './differences';

/** How a post was changed once. */
export interface HistoryView {
  id: string;
  at: string;
  title: Difference[];
  body: Difference[];
}
