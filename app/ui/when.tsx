import {
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatTime,
  relativeDay,
} from '~/platform/dates';
import { useNow } from './now';

const styles = {
  /** Wednesday 6 August 2018 */
  date: formatDate,
  /** Monday 22 September, with the year when it is not this one */
  day: formatDayMonth,
  /** 5:30pm */
  time: formatTime,
  /** Monday 22 September, 1:10pm */
  datetime: formatDateTime,
  /** today, yesterday, tomorrow, or the day */
  relative: relativeDay,
};

export type WhenStyle = keyof typeof styles;

/** A moment in London words, inside `<time>`. `at` is an ISO instant; the `style` is `day` unless set. */
export function When({ at, style = 'day' }: { at: string; style?: WhenStyle }) {
  const now = useNow();
  return <time dateTime={at}>{styles[style](at, now)}</time>;
}
