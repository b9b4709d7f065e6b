import { Link, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { readCalendarQuery } from '~/features/events/calendar/calendar-query';
import { showCalendar } from '~/features/events/calendar/calendar.server';
import { CalendarContent } from '~/features/events/components/calendar/calendar-content';
import { CalendarFilters } from '~/features/events/components/calendar/calendar-filters';
import { CalendarViews } from '~/features/events/components/calendar/calendar-views';
import { useLiveCalendar } from '~/features/events/components/calendar/use-live-calendar';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Events');

export const loader = page(eventAddresses.events, ({ actor, url }) =>
  showCalendar(actor, readCalendarQuery(url.searchParams)),
);

export default function Events() {
  const calendar = useLoaderData<typeof loader>();
  const { query, choices, mayMake, seq } = calendar;
  useLiveCalendar(seq);
  return (
    <PageBody>
      <PageHeader
        title="Events"
        lede={
          <>
            The network’s days, half-days and learning sets.{' '}
            <Link className="pbc-stay" to={href(eventAddresses.calendars, {})}>
              Have them in your own calendar
            </Link>
          </>
        }
        action={
          mayMake ? (
            <ButtonLink to={href(eventAddresses.newEvent, {})}>Make an event</ButtonLink>
          ) : null
        }
      />
      <CalendarViews query={query} />
      <CalendarFilters query={query} choices={choices} />
      <CalendarContent page={calendar} />
    </PageBody>
  );
}
