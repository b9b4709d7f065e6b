import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { eventAddresses } from '../../addresses';
import { calendarHref, type CalendarQuery } from '../../calendar/calendar-query';
import type { CalendarChoices, FilterChoice } from '../../calendar/views';

const times: FilterChoice[] = [
  { value: '', text: 'To come' },
  { value: 'past', text: 'Past' },
];

/** What the calendar is filtered by, as a form that works without scripts and keeps the view. */
export function CalendarFilters({
  query,
  choices,
}: {
  query: CalendarQuery;
  choices: CalendarChoices;
}) {
  const { view, month, past } = query;
  const filters = [
    { name: 'kind', label: 'Kind', all: 'All kinds', options: choices.kinds },
    {
      name: 'serviceArea',
      label: 'Service area',
      all: 'All service areas',
      options: choices.serviceAreas,
    },
    { name: 'organiser', label: 'Organiser', all: 'Everybody', options: choices.organisers },
    { name: 'place', label: 'Place', all: 'Everywhere', options: choices.places },
  ] as const;
  return (
    <Fold summary={`Filters: ${inWords(query, choices)}`}>
      <Form
        className="pbc-filters"
        action={href(eventAddresses.events, {})}
        aria-label="Filters"
        // The selects keep what the reader chose last; another view must show its own.
        key={calendarHref(query)}
      >
        {view === 'list' ? null : <input type="hidden" name="view" value={view} />}
        {month === null ? null : <input type="hidden" name="month" value={month} />}
        {view === 'month' ? (
          past && <input type="hidden" name="when" value="past" />
        ) : (
          <Select
            name="when"
            label="When"
            small
            defaultValue={past ? 'past' : ''}
            options={times}
          />
        )}
        {filters.map(({ name, label, all, options }) => (
          <Select
            key={name}
            name={name}
            label={label}
            small
            defaultValue={query[name] ?? ''}
            options={[{ value: '', text: all }, ...withChosen(options, query[name])]}
          />
        ))}
        <Button variant="secondary" small>
          Show
        </Button>
      </Form>
    </Fold>
  );
}

/** What is filtered by stays on offer, even when nothing has it any more: the form says what the page shows. */
function withChosen(options: readonly FilterChoice[], chosen: string | null): FilterChoice[] {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  return known ? [...options] : [...options, { value: chosen, text: chosen }];
}

/** The filters folded away on a phone say what is chosen. */
function inWords(query: CalendarQuery, choices: CalendarChoices): string {
  const named = (options: FilterChoice[], chosen: string | null) =>
    options.find(({ value }) => value === chosen)?.text ?? chosen;
  const chosen = [
    query.view === 'month' ? null : query.past ? 'past' : 'to come',
    named(choices.kinds, query.kind),
    named(choices.serviceAreas, query.serviceArea),
    named(choices.organisers, query.organiser),
    named(choices.places, query.place),
  ].filter((text) => text !== null);
  return chosen.length === 0 ? 'everything' : chosen.join(', ');
}
