import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { libraryAddresses } from '../addresses';
import type { FacetChoice, LibraryPage } from '../finding/list.server';
import { states, writeLibraryQuery, type LibraryQuery } from '../finding/library-query';
import { stateWords } from '../words';

const facets = [
  { name: 'kind', label: 'Kind', all: 'All kinds' },
  { name: 'serviceArea', label: 'Service area', all: 'All service areas' },
  { name: 'owner', label: 'Owner', all: 'Everybody' },
  { name: 'type', label: 'File', all: 'All files' },
] as const;

/** What is looked for: words, and what an item is. Works without scripts; on a phone the choices fold. */
export function LibraryFilters({
  query,
  facets: choices,
}: {
  query: LibraryQuery;
  facets: LibraryPage['facets'];
}) {
  return (
    <Form
      className="pbc-search"
      role="search"
      aria-label="Search the library"
      action={href(libraryAddresses.library, {})}
      // The fields keep what the reader chose last; another list must show its own.
      key={JSON.stringify(writeLibraryQuery(query))}
    >
      <div className="box">
        <label className="nhsuk-u-visually-hidden" htmlFor="library-q">
          Words in titles and inside the files
        </label>
        <input
          className="nhsuk-input"
          id="library-q"
          name="q"
          type="search"
          placeholder="Words, inside files too"
          defaultValue={query.q}
        />
        <Button>Search</Button>
      </div>
      <Fold summary={`Filters: ${inWords(query, choices)}`}>
        <div className="pbc-filters">
          {facets.map(({ name, label, all }) => (
            <Select
              key={name}
              name={name}
              label={label}
              small
              defaultValue={query[name] ?? ''}
              options={[
                { value: '', text: all },
                ...withChosen(choices[name], query[name]).map(({ value, text, count }) => ({
                  value,
                  text: `${text} (${count})`,
                })),
              ]}
            />
          ))}
          <Select
            name="state"
            label="State"
            small
            defaultValue={query.state}
            options={states.map((state) => ({ value: state, text: stateWords[state] }))}
          />
          <Select
            name="order"
            label="Order"
            small
            defaultValue={query.order}
            options={[
              { value: 'newest', text: 'Newest first' },
              { value: 'used', text: 'Most used first' },
              { value: 'name', text: 'By name' },
            ]}
          />
          <Button variant="secondary" small>
            Show
          </Button>
        </div>
      </Fold>
    </Form>
  );
}

/** What is filtered by stays on offer, even when nothing has it any more: the form says what the page shows. */
function withChosen(choices: FacetChoice[], chosen: string | null): FacetChoice[] {
  const known = chosen === null || choices.some(({ value }) => value === chosen);
  return known ? choices : [...choices, { value: chosen, text: chosen, count: 0 }];
}

/** The filters folded away on a phone say what is chosen. */
function inWords(query: LibraryQuery, choices: LibraryPage['facets']): string {
  const chosen = facets.flatMap(({ name }) => {
    const value = query[name];
    return value === null
      ? []
      : (choices[name].find((choice) => choice.value === value)?.text ?? value);
  });
  if (query.state !== 'published') chosen.push(stateWords[query.state].toLowerCase());
  return chosen.length === 0 ? 'everything' : chosen.join(', ');
}
