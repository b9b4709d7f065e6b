import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { eventAddresses } from '../../addresses';
import type { PartInEvent } from '../../calendar/views';
import { sayWhen } from '../../when';

/** The events that a member speaks at and runs, on their page. */
export function PartsInEvents({ data }: { data: PartInEvent[] }) {
  const groups = [
    { title: 'Speaks at', events: data.filter(({ speaks }) => speaks) },
    { title: 'Runs', events: data.filter(({ speaks }) => !speaks) },
  ];
  return (
    <>
      {groups
        .filter(({ events }) => events.length > 0)
        .map(({ title, events }) => (
          <Part key={title} title={title}>
            <ul className="pbc-rows is-tight">
              {events.map((event) => (
                <li key={event.id}>
                  <Link to={href(eventAddresses.event, { slug: event.slug })}>{event.title}</Link>
                  <Meta>
                    {sayWhen(event)}
                    {[event.venue, event.town].filter((part) => part !== '').join(', ')}
                  </Meta>
                </li>
              ))}
            </ul>
          </Part>
        ))}
    </>
  );
}
