import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { actionAddresses } from '../addresses';
import { listHref } from '../seen/filter';
import type { ActionFilter as Filter, ActionList } from '../views';

/** What the list of actions is filtered by, as a form that works without scripts. */
export function ActionFilter({ filter, events }: { filter: Filter; events: ActionList['events'] }) {
  const { whose, overdue, event } = filter;
  const known = event === null || events.some(({ slug }) => slug === event);
  const chosen = [
    whose === 'mine' ? 'mine' : null,
    overdue ? 'overdue' : null,
    events.find(({ slug }) => slug === event)?.title ?? event,
  ].filter((text) => text !== null);
  return (
    <Fold summary={`Filters: ${chosen.length === 0 ? 'everything' : chosen.join(', ')}`}>
      <Form
        className="pbc-filters"
        action={href(actionAddresses.actions, {})}
        aria-label="Filters"
        // The selects keep what the reader chose last; another address must show its own.
        key={listHref(filter)}
      >
        <Select
          name="whose"
          label="Whose"
          small
          defaultValue={whose === 'mine' ? 'mine' : ''}
          options={[
            { value: '', text: 'Everybody’s' },
            { value: 'mine', text: 'Mine' },
          ]}
        />
        <Select
          name="due"
          label="Due"
          small
          defaultValue={overdue ? 'overdue' : ''}
          options={[
            { value: '', text: 'Any day' },
            { value: 'overdue', text: 'Overdue' },
          ]}
        />
        <Select
          name="event"
          label="Event"
          small
          defaultValue={event ?? ''}
          options={[
            { value: '', text: 'All events' },
            ...events.map(({ slug, title }) => ({ value: slug, text: title })),
            // What is filtered by stays on offer: the form says what the page shows.
            ...(known ? [] : [{ value: event, text: event }]),
          ]}
        />
        <Button variant="secondary" small>
          Show
        </Button>
      </Form>
    </Fold>
  );
}
