import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { guidanceAddresses } from '../addresses';
import { guidanceHref } from '../finding/guidance-query';
import { statuses } from '../policy';
import type { Choice, GuidanceList } from '../views';
import { statusWords } from '../words';

/** The filters: one form, which works without scripts and folds away on a phone. */
export function GuidanceFilters({
  list: { query, sources, serviceAreas },
}: {
  list: GuidanceList;
}) {
  const { q, source, serviceArea, status, broken } = query;
  return (
    <Fold summary={`Filters: ${inWords({ query, sources, serviceAreas })}`}>
      <Form
        action={href(guidanceAddresses.list, {})}
        role="search"
        aria-label="Search and filter guidance"
        className="pbc-facets"
        // The fields keep what was chosen last; another question must show its own.
        key={guidanceHref(guidanceAddresses.list, query)}
      >
        <TextInput
          name="q"
          id="guidance-q"
          type="search"
          label="Words, inside files too"
          small
          defaultValue={q}
        />
        <Select
          name="source"
          label="Issued by"
          small
          defaultValue={source ?? ''}
          options={[{ value: '', text: 'Everybody' }, ...optionsOf(sources, source)]}
        />
        <Select
          name="serviceArea"
          label="Service area"
          small
          defaultValue={serviceArea ?? ''}
          options={[{ value: '', text: 'All' }, ...optionsOf(serviceAreas, serviceArea)]}
        />
        <Select
          name="status"
          label="Status"
          small
          defaultValue={status}
          options={statuses.map((value) => ({ value, text: statusWords[value] }))}
        />
        <Checkbox
          name="broken"
          label="Only what has moved or leads nowhere"
          defaultChecked={broken}
          small
        />
        <Button variant="secondary" small>
          Show guidance
        </Button>
      </Form>
    </Fold>
  );
}

/** What is chosen stays on offer, even when nothing has it any more. */
function optionsOf(choices: Choice[], chosen: string | null) {
  const known = chosen === null || choices.some(({ value }) => value === chosen);
  const all = known ? choices : [...choices, { value: chosen, text: chosen, count: 0 }];
  return all.map(({ value, text, count }) => ({ value, text: `${text} (${count})` }));
}

/** The filters folded away on a phone say what is chosen. */
function inWords({
  query,
  sources,
  serviceAreas,
}: Pick<GuidanceList, 'query' | 'sources' | 'serviceAreas'>) {
  const nameIn = (choices: Choice[], value: string | null) =>
    value === null ? '' : (choices.find((one) => one.value === value)?.text ?? value);
  const chosen = [
    query.q.trim() === '' ? '' : `“${query.q.trim()}”`,
    nameIn(sources, query.source),
    nameIn(serviceAreas, query.serviceArea),
    query.status === 'current' ? '' : statusWords[query.status].toLowerCase(),
    query.broken ? 'broken links' : '',
  ].filter((text) => text !== '');
  return chosen.length === 0 ? 'everything' : chosen.join(', ');
}
