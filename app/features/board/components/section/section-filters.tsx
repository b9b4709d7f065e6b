import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/select';
import { Views } from '~/ui/views';
import { boardAddresses } from '../../addresses';
import { views, type ListQuery, type View } from '../../lists/list-query';
import type { Counts } from '../../views';

/** The address of a section's list with its filters; what is at its default is left out. */
export function listHref(section: string, query: Partial<ListQuery>): string {
  return href(
    boardAddresses.section,
    { section },
    {
      view: query.view === 'all' ? undefined : query.view,
      serviceArea: query.serviceArea ?? undefined,
      order: query.order === 'needs-answer' ? undefined : query.order,
      before: query.before ?? undefined,
    },
  );
}

const viewTexts: Readonly<Record<View, string>> = {
  all: 'All',
  new: 'New to you',
  unanswered: 'Unanswered',
  'with-agent': 'With an agent',
  'waiting-for': 'Waiting for',
  answered: 'Answered',
};

/** The views of a section's list, with how many queries stand in each. */
export function SectionViews({
  section,
  query,
  counts,
}: {
  section: string;
  query: ListQuery;
  counts: Counts;
}) {
  const counted: Partial<Record<View, number>> = counts;
  return (
    <Views
      items={views.map((view) => {
        return {
          to: listHref(section, { ...query, view, before: null }),
          text: viewTexts[view],
          count: counted[view],
          current: query.view === view,
        };
      })}
    />
  );
}

const orderTexts = {
  'needs-answer': 'Needs an answer first',
  newest: 'Newest activity first',
} as const;

/** Service area and order of a section's list, as a form that works without scripts. */
export function SectionFilters({
  section,
  query,
  serviceAreas,
}: {
  section: string;
  query: ListQuery;
  serviceAreas: Array<{ slug: string; name: string; group: string }>;
}) {
  const area = serviceAreas.find(({ slug }) => slug === query.serviceArea);
  const chosen = [area?.name ?? 'all service areas', orderTexts[query.order].toLowerCase()];
  return (
    <Fold summary={`Filters: ${chosen.join(', ')}`}>
      <Form
        className="pbc-filters"
        action={href(boardAddresses.section, { section })}
        // The selects keep what the reader chose last; another view must show its own.
        key={listHref(section, query)}
      >
        {query.view === 'all' ? null : <input type="hidden" name="view" value={query.view} />}
        <Select
          name="serviceArea"
          label="Service area"
          small
          groupClass="is-half"
          defaultValue={query.serviceArea ?? ''}
          options={[
            { value: '', text: `All ${serviceAreas.length}` },
            ...serviceAreas.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
          ]}
        />
        <Select
          name="order"
          label="In order of"
          small
          groupClass="is-half"
          defaultValue={query.order}
          options={Object.entries(orderTexts).map(([value, text]) => ({ value, text }))}
        />
        <Button variant="secondary" small>
          Show
        </Button>
      </Form>
    </Fold>
  );
}
