import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Fold } from '~/ui/fold';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { libraryAddresses } from '../addresses';
import { libraryHref, type LibraryQuery } from '../finding/library-query';
import type { FacetGroup, LibraryPage } from '../views';
import { stateWords } from '../words';

/** The filters: one form, which works without scripts and folds away on a phone. */
export function LibraryFilters({
  query,
  groups,
  states,
}: Pick<LibraryPage, 'query' | 'groups' | 'states'>) {
  const { q, all, state, order } = query;
  return (
    <Fold summary={`Filters: ${inWords(query, groups)}`}>
      <Form
        action={href(libraryAddresses.library, {})}
        role="search"
        aria-label="Search and filter the library"
        className="pbc-facets"
        // The fields keep what was ticked last; another question must show its own.
        key={libraryHref(libraryAddresses.library, query)}
      >
        <TextInput
          name="q"
          id="library-q"
          type="search"
          label="Words, inside files too"
          small
          defaultValue={q}
        />
        {all.map((facet) => (
          <input key={facet} type="hidden" name="all" value={facet} />
        ))}
        {order === 'best' || order === 'newest' ? null : (
          <input type="hidden" name="order" value={order} />
        )}
        {groups.map((group) => (
          <Group key={group.facet} group={group} query={query} />
        ))}
        {states.length < 2 ? null : (
          <Radios
            name="state"
            legend="State"
            small
            defaultValue={state}
            items={states.map(({ state: value, count }) => ({
              value,
              label: <Counted label={stateWords[value]} count={count} />,
            }))}
          />
        )}
        <Button variant="secondary" small>
          Show documents
        </Button>
      </Form>
    </Fold>
  );
}

function Group({ group, query }: { group: FacetGroup; query: LibraryQuery }) {
  const { facet, legend, options, more } = group;
  return (
    <>
      <Checkboxes
        name={facet}
        id={`filter-${facet}`}
        legend={legend}
        small
        defaultValues={options.filter(({ chosen }) => chosen).map(({ value }) => value)}
        items={options.map(({ value, label, count }) => ({
          value,
          label: <Counted label={label} count={count} />,
        }))}
      />
      {more === null ? null : (
        <p className="more">
          <Link
            to={libraryHref(libraryAddresses.library, {
              ...query,
              all: [...query.all, facet],
              page: 1,
            })}
          >
            {more}
          </Link>
        </p>
      )}
    </>
  );
}

function Counted({ label, count }: { label: string; count: number }) {
  return (
    <>
      {label} <span className="pbc-num">{count.toLocaleString('en-GB')}</span>
    </>
  );
}

/** The filters folded away on a phone say what is chosen. */
function inWords({ q, state }: LibraryQuery, groups: FacetGroup[]): string {
  const words = q.trim();
  const chosen = [
    ...(words === '' ? [] : [`“${words}”`]),
    ...groups.flatMap(({ options }) => options.filter((one) => one.chosen)).map((one) => one.label),
    ...(state === 'published' ? [] : [stateWords[state].toLowerCase()]),
  ];
  return chosen.length === 0 ? 'everything' : chosen.join(', ');
}
