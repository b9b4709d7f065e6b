import type { HistoryStep, Standing } from '~/features/escalation/seen/standing';
import type { ReplyView, TopicRow, TopicView } from '../views';

/** A query as whoever answers it reads it. */
export interface DeskQueryView {
  topic: TopicView & { standing: Standing };
  replies: ReplyView[];
  history: HistoryStep[];
  /** To whom it can be handed on. */
  others: Array<{ id: string; name: string; organisation: string }>;
}

/** What waits for somebody's answer: the first of it, and how much it is. */
export interface DeskInShort {
  rows: TopicRow[];
  all: number;
}
