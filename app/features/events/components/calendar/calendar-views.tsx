import { Views } from '~/ui/views';
import {
  calendarHref,
  calendarViews,
  fromTheStart,
  type CalendarQuery,
  type CalendarView,
} from '../../calendar/calendar-query';

const texts: Readonly<Record<CalendarView, string>> = {
  list: 'List',
  month: 'Month',
  agenda: 'Day by day',
};

/** The views of the calendar; filters are kept from one to another. */
export function CalendarViews({ query }: { query: CalendarQuery }) {
  return (
    <Views
      items={calendarViews.map((view) => ({
        to: calendarHref({ ...query, ...fromTheStart, month: null, view }),
        text: texts[view],
        current: query.view === view,
      }))}
    />
  );
}
