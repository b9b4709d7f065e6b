import type { HistoryStep } from '~/features/escalation/seen/standing';
import type { ReplyView, TopicView } from '../views';

/** A query as whoever answers it reads it. */
export interface DeskQueryView {
  topic: TopicView;
  replies: ReplyView[];
  history: HistoryStep[];
  /** To whom it can be handed on. */
  others: Array<{ id: string; name: string; organisation: string }>;
}
