import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Fold } from '~/ui/fold';
import { TextInput } from '~/ui/text-input';
import { directoryAddresses } from '../addresses';
import type { Chip, FilterGroup } from '../list-views';
import { peopleHref, type PeopleQuery } from '../people-query';

/** Where "all" leads that is not a longer list of the same filter. */
const INDEX = 'about';

/** The filters: one form, which works without scripts and folds away on a phone. */
export function PeopleFilters({
  query,
  groups,
  chips,
}: {
  query: PeopleQuery;
  groups: FilterGroup[];
  chips: Chip[];
}) {
  return (
    <Fold summary={`Filters: ${inWords(query, chips)}`}>
      <Form
        action={href(directoryAddresses.people, {})}
        aria-label="Filters"
        className="pbc-facets"
        // The fields keep what was ticked last; another question must show its own.
        key={peopleHref(directoryAddresses.people, query)}
      >
        <TextInput
          name="q"
          id="people-q"
          type="search"
          label="Name, place or subject"
          small
          defaultValue={query.q}
        />
        {query.all.map((name) => (
          <input key={name} type="hidden" name="all" value={name} />
        ))}
        {groups.map((group) => (
          <Group key={group.parameter} group={group} query={query} />
        ))}
        <Button variant="secondary" small>
          Show people
        </Button>
      </Form>
    </Fold>
  );
}

function Group({ group, query }: { group: FilterGroup; query: PeopleQuery }) {
  const { parameter, legend, options, more } = group;
  return (
    <>
      <Checkboxes
        name={parameter}
        id={`filter-${parameter}`}
        legend={legend}
        small
        defaultValues={options.filter(({ chosen }) => chosen).map(({ value }) => value)}
        items={options.map(({ value, label, count }) => ({
          value,
          label: (
            <>
              {label} <span className="pbc-num">{count.toLocaleString('en-GB')}</span>
            </>
          ),
        }))}
      />
      {more === null ? null : (
        <p className="more">
          <Link
            to={
              parameter === INDEX
                ? href(directoryAddresses.subjects, {})
                : peopleHref(directoryAddresses.people, {
                    ...query,
                    all: [...query.all, parameter],
                  })
            }
          >
            {more}
          </Link>
        </p>
      )}
    </>
  );
}

/** The filters folded away on a phone say what is chosen. */
function inWords({ q }: PeopleQuery, chips: Chip[]): string {
  const words = q.trim();
  const chosen = [...(words === '' ? [] : [`“${words}”`]), ...chips.map(({ text }) => text)];
  return chosen.length === 0 ? 'everybody' : chosen.join(', ');
}
