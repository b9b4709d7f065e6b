import { formatClock, formatDay } from '~/platform/dates';
import { Part } from '~/ui/part';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { sayWhen } from '../../when';
import type { GuestPage } from '../../coming/views';

/** What a guest has to know of an event. */
export function GuestEvent({ event }: { event: GuestPage }) {
  const rows: SummaryRow[] = [
    { key: 'When', value: sayWhen(event) },
    { key: 'Where', value: [event.venue, event.address, event.town].filter(isSaid).join(', ') },
    { key: 'How to get there', value: event.directions },
    { key: 'Getting in', value: event.accessNotes },
    {
      key: 'Online',
      value: event.onlineLink === '' ? '' : <a href={event.onlineLink}>Join the event online</a>,
    },
  ];
  const days = [...new Set(event.programme.map(({ day }) => day))];
  return (
    <>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      {days.length === 0 ? null : (
        <Part title="Programme">
          {days.map((day) => (
            <section key={day}>
              {days.length > 1 ? <h3>{formatDay(day)}</h3> : null}
              <ul className="pbc-rows is-tight" role="list">
                {event.programme
                  .filter((session) => session.day === day)
                  .map(({ key, from, to, title }) => (
                    <li key={key}>
                      {formatClock(from)} to {formatClock(to)}: {title}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </Part>
      )}
    </>
  );
}

const isSaid = (text: string) => text !== '';
