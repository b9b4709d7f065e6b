import { Form, useNavigation } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { Fold } from '~/ui/fold';
import { Select, type SelectOption } from '~/ui/select';
import { findingAddresses } from '../addresses';
import { writeSearchQuery, type SearchQuery } from '../search-query';

/** What can be chosen in the filters. */
export interface Choices {
  kinds: Array<{ kind: string; name: string }>;
  sections: Array<{ slug: string; name: string }>;
  serviceAreas: Array<{ slug: string; name: string; group: string }>;
}

/** The one box, with what was typed, and the filters; works without scripts. */
export function SearchForm({ query, choices }: { query: SearchQuery; choices: Choices }) {
  const searching = useNavigation().state === 'loading';
  const { q, before: _, ...chosen } = query;
  return (
    <Form
      className="pbc-search"
      role="search"
      aria-label="Search"
      action={href(findingAddresses.search, {})}
      // The fields keep what was typed last; other results must show their own.
      key={JSON.stringify(writeSearchQuery(query))}
    >
      <div className="box">
        <label className="nhsuk-u-visually-hidden" htmlFor="q">
          What are you looking for?
        </label>
        <input className="nhsuk-input" id="q" name="q" type="search" defaultValue={q} />
        <Button>{searching ? 'Searching…' : 'Search'}</Button>
      </div>
      <Fold summary={`Filters: ${inWords(chosen, choices)}`}>
        <Filters chosen={chosen} choices={choices} />
      </Fold>
    </Form>
  );
}

type Chosen = Omit<SearchQuery, 'q' | 'before'>;

function Filters({
  chosen,
  choices: { kinds, sections, serviceAreas },
}: {
  chosen: Chosen;
  choices: Choices;
}) {
  const all: SelectOption = { value: '', text: 'All' };
  return (
    <div className="pbc-filters">
      <Select
        name="kind"
        label="Show"
        small
        groupClass="is-half"
        defaultValue={chosen.kind ?? ''}
        options={[
          { value: '', text: 'Everything' },
          ...kinds.map(({ kind, name }) => ({ value: kind, text: name })),
        ]}
      />
      <Select
        name="section"
        label="Section"
        small
        groupClass="is-half"
        defaultValue={chosen.section ?? ''}
        options={[all, ...sections.map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <Select
        name="serviceArea"
        label="Service area"
        small
        groupClass="is-half"
        defaultValue={chosen.serviceArea ?? ''}
        options={[
          { value: '', text: `All ${serviceAreas.length}` },
          ...serviceAreas.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
        ]}
      />
      <Checkbox
        name="unanswered"
        label="Unanswered only"
        defaultChecked={chosen.unanswered}
        small
      />
      <Button variant="secondary" small>
        Filter
      </Button>
    </div>
  );
}

/** The filters folded away on a phone say what is chosen. */
function inWords({ kind, section, serviceArea, unanswered }: Chosen, choices: Choices): string {
  const chosen = [
    choices.kinds.find((each) => each.kind === kind)?.name.toLowerCase(),
    choices.sections.find(({ slug }) => slug === section)?.name,
    choices.serviceAreas.find(({ slug }) => slug === serviceArea)?.name,
    unanswered ? 'unanswered only' : undefined,
  ].filter((words) => words !== undefined);
  return chosen.length === 0 ? 'everything' : chosen.join(', ');
}
