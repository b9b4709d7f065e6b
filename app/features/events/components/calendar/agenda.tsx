import { formatDay, formatTime } from '~/platform/dates';
import type { Day } from '~/platform/calendar/days';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';
import { calendarHref, type CalendarQuery } from '../../calendar/calendar-query';
import type { AgendaPlace, CalendarContent, EventDay, EventLine } from '../../calendar/views';
import { sayHours } from '../../when';
import { EventRow } from './event-row';

/** Days with what is on, one after the other; where a page ends within a day, it says so. */
export function Agenda({
  query,
  content,
  today,
}: {
  query: CalendarQuery;
  content: Extract<CalendarContent, { view: 'agenda' }>;
  today: Day;
}) {
  const { days, continued, continues, earlier, later } = content;
  const to = (place: AgendaPlace) => calendarHref({ ...query, ...place, past: place.day < today });
  return (
    <>
      {days.map((each, place) => (
        <AgendaDay
          key={each.day}
          each={each}
          note={[
            ...(place === 0 && continued ? ['continued'] : []),
            ...(place === days.length - 1 && continues ? ['more on the next page'] : []),
          ].join(', ')}
        />
      ))}
      <Pagination
        label="Pages of days"
        previous={earlier ? { to: to(earlier), title: 'Earlier' } : undefined}
        next={later ? { to: to(later), title: 'Later' } : undefined}
      />
    </>
  );
}

function AgendaDay({ each: { day, lines }, note }: { each: EventDay; note: string }) {
  const title = formatDay(day);
  return (
    <Part title={note === '' ? title : `${title} (${note})`}>
      <ul className="pbc-rows" role="list" aria-label={title}>
        {lines.map((line) => (
          <EventRow key={line.id} line={line} when={whenOn(day, line)} />
        ))}
      </ul>
    </Part>
  );
}

/** The hours of an event on one of its days: its first day has its beginning, its last its end. */
function whenOn(day: Day, line: EventLine): string {
  const { startsOn, lastOn } = line;
  if (startsOn === lastOn) return sayHours(line);
  if (day === startsOn) return `From ${formatTime(line.startsAt)}, until ${formatDay(lastOn)}`;
  return day === lastOn
    ? `Until ${formatTime(line.endsAt)}`
    : `All day, until ${formatDay(lastOn)}`;
}
