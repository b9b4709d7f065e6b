import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';
import { calendarHref, type CalendarQuery } from '../../calendar/calendar-query';
import { formatMonth, monthOf } from '../../calendar/month';
import type { CalendarContent, EventLine } from '../../calendar/views';
import { sayWhen } from '../../when';
import { EventRow } from './event-row';

/** Events by month, in the order of the list. */
export function EventList({
  query,
  content: { lines, next },
}: {
  query: CalendarQuery;
  content: Extract<CalendarContent, { view: 'list' }>;
}) {
  return (
    <>
      {byMonth(lines).map(({ month, lines: inMonth }) => (
        <Part key={month} title={formatMonth(month)}>
          <ul className="pbc-rows" role="list" aria-label={formatMonth(month)}>
            {inMonth.map((line) => (
              <EventRow key={line.id} line={line} when={sayWhen(line)} />
            ))}
          </ul>
        </Part>
      ))}
      <Pagination
        label="Pages of events"
        previous={
          query.after === null
            ? undefined
            : { to: calendarHref({ ...query, after: null }), title: 'First page' }
        }
        next={
          next === null
            ? undefined
            : { to: calendarHref({ ...query, after: next }), title: 'More events' }
        }
      />
    </>
  );
}

function byMonth(lines: readonly EventLine[]) {
  const months: Array<{ month: ReturnType<typeof monthOf>; lines: EventLine[] }> = [];
  for (const line of lines) {
    const month = monthOf(line.startsOn);
    const last = months.at(-1);
    if (last?.month === month) last.lines.push(line);
    else months.push({ month, lines: [line] });
  }
  return months;
}
