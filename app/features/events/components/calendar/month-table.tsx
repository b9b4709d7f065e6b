import { Link } from '@remix-run/react';
import type { Day } from '~/platform/calendar/days';
import { formatClock } from '~/platform/dates';
import { classNames } from '~/ui/class-names';
import { HiddenText } from '~/ui/hidden-text';
import { Pagination } from '~/ui/pagination';
import { calendarHref, type CalendarQuery } from '../../calendar/calendar-query';
import { formatMonth, isMonth, stepMonth, type Month } from '../../calendar/month';
import type { CalendarContent, MonthDay, MonthLine } from '../../calendar/views';
import { EventTitle } from './event-row';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A month as a table of weeks. Of a full day it shows the first few events and leads to the rest, so that the page stays
 * small. On a phone the days on which anything is on stand one below the other.
 */
export function MonthTable({
  query,
  content: { month, weeks },
  today,
}: {
  query: CalendarQuery;
  content: Extract<CalendarContent, { view: 'month' }>;
  today: Day;
}) {
  return (
    <>
      <table className="pbc-month">
        <caption>{formatMonth(month)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, number) => (
            <tr key={number}>
              {week.map((day, place) =>
                day === null ? (
                  <td key={place} className="is-outside" />
                ) : (
                  <DayCell
                    key={day.day}
                    day={day}
                    weekday={weekdays[place] ?? ''}
                    query={query}
                    today={day.day === today}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthLinks query={query} month={month} />
    </>
  );
}

function DayCell({
  day,
  weekday,
  query,
  today,
}: {
  day: MonthDay;
  weekday: string;
  query: CalendarQuery;
  today: boolean;
}) {
  const { count, lines } = day;
  const more = count - lines.length;
  const number = Number(day.day.slice(8));
  const toDay = calendarHref({ ...query, view: 'agenda', month: null, day: day.day, past: false });
  return (
    <td
      className={classNames(today && 'is-today', count === 0 && 'is-free') || undefined}
      aria-current={today ? 'date' : undefined}
    >
      {/* In the table its column says the weekday; it is said to ears, and where the days stand in a list. */}
      <span className="day">
        <span className="in-full">{weekday} </span>
        {number}
      </span>
      {count === 0 ? null : (
        <ul role="list">
          {lines.map((line) => (
            <LineOfDay key={line.id} line={line} day={day.day} />
          ))}
          {more === 0 ? null : (
            <li>
              <Link className="pbc-stay" to={toDay}>
                and {more} more<HiddenText>{` on ${weekday} ${number}`}</HiddenText>
              </Link>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

function LineOfDay({ line, day }: { line: MonthLine; day: Day }) {
  return (
    <li>
      {line.startsOn < day ? 'goes on' : formatClock(line.startsMinutes)}{' '}
      <EventTitle slug={line.slug} title={line.title} state={line.state} />
      {line.coming ? <b> You are coming</b> : null}
    </li>
  );
}

function MonthLinks({ query, month }: { query: CalendarQuery; month: Month }) {
  const to = (other: Month) =>
    isMonth(other)
      ? { to: calendarHref({ ...query, month: other }), title: formatMonth(other) }
      : undefined;
  return (
    <Pagination label="Months" previous={to(stepMonth(month, -1))} next={to(stepMonth(month, 1))} />
  );
}
