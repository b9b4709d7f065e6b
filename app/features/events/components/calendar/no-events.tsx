import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import {
  calendarHref,
  isFiltered,
  type CalendarQuery,
  type EventFilters,
} from '../../calendar/calendar-query';

const unfiltered: EventFilters = { kind: null, serviceArea: null, organiser: null, place: null };

/** Stands where no event is found: what may be done about it. */
export function NoEvents({ query }: { query: CalendarQuery }) {
  const { past, view } = query;
  if (isFiltered(query)) {
    return (
      <EmptyState
        title="No events here"
        action={
          <ButtonLink variant="secondary" to={calendarHref({ ...query, ...unfiltered })}>
            Show all events
          </ButtonLink>
        }
      >
        Nothing is of that kind, service, organiser and place. Choose fewer of them.
      </EmptyState>
    );
  }
  if (view === 'month') {
    return (
      <EmptyState
        title="Nothing is on in this month"
        action={
          <ButtonLink variant="secondary" to={calendarHref({})}>
            Show what is to come
          </ButtonLink>
        }
      >
        Look at the months before and after, or at the list of all that is to come.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={past ? 'Nothing is past yet' : 'No event is planned yet'}
      action={
        <ButtonLink variant="secondary" to={calendarHref({ view, past: !past })}>
          {past ? 'Show what is to come' : 'Show past events'}
        </ButtonLink>
      }
    >
      {past
        ? 'Events stand here once they are over, with what came of them.'
        : 'When one is, it stands here, and in your own calendar if you follow the network’s.'}
    </EmptyState>
  );
}
