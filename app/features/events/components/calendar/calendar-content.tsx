import type { CalendarPage } from '../../calendar/views';
import { Agenda } from './agenda';
import { EventList } from './event-list';
import { MonthTable } from './month-table';
import { NoEvents } from './no-events';

/** What the calendar shows in the view that is asked for. */
export function CalendarContent({ page: { query, content, today } }: { page: CalendarPage }) {
  switch (content.view) {
    case 'list':
      return content.lines.length === 0 ? (
        <NoEvents query={query} />
      ) : (
        <EventList query={query} content={content} />
      );
    case 'month':
      return (
        <>
          <MonthTable query={query} content={content} today={today} />
          {content.count === 0 ? <NoEvents query={query} /> : null}
        </>
      );
    case 'agenda':
      return (
        <>
          {content.days.length === 0 ? <NoEvents query={query} /> : null}
          <Agenda query={query} content={content} today={today} />
        </>
      );
  }
}
