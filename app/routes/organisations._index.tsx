import { useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { OrganisationLine, Within } from '~/features/organisations/components/organisation-line';
import { RegionFilters } from '~/features/organisations/components/region-filters';
import { KindGroups, RegionTree } from '~/features/organisations/components/region-tree';
import { organisationPolicy } from '~/features/organisations/policy';
import { viewRegion } from '~/features/organisations/region.server';
import type { RegionView } from '~/features/organisations/views';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { PeopleViews } from '~/ui/people-views';

const MAX_WORDS = 100;

export const meta = titled('Organisations');

export const loader = page(organisationAddresses.organisations, async ({ actor, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, MAX_WORDS);
  const kind = url.searchParams.get('kind') ?? '';
  const region = await viewRegion(actor, { q, kind });
  return { q, kind, region, mayAdd: organisationPolicy.edit(actor) };
});

export default function Organisations() {
  const { q, kind, region, mayAdd } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink variant="secondary" small to={href(organisationAddresses.add, {})}>
      Add an organisation
    </ButtonLink>
  );
  return (
    <PageBody>
      <PageHeader
        title="Organisations"
        lede="Who belongs to whom in the region, whom to ask there, and what they plan."
        action={mayAdd ? add : undefined}
      />
      <PeopleViews current="organisations" />
      {region.total === 0 ? (
        <EmptyState title="No organisation has been added yet">
          The webmaster adds them, and people say when they join which one is theirs.
        </EmptyState>
      ) : (
        <>
          <RegionFilters q={q} kind={kind} kinds={region.kinds} />
          {region.found === null ? <Whole region={region} /> : <Found rows={region.found} />}
        </>
      )}
    </PageBody>
  );
}

/** The tree, and beside it whoever stands by themselves. */
function Whole({ region: { trees, apart } }: { region: RegionView }) {
  if (trees.length === 0) {
    return (
      <Part title="All organisations" id="all">
        <KindGroups groups={apart} level={3} />
      </Part>
    );
  }
  return (
    <Columns
      aside={
        apart.length === 0 ? null : (
          <Part title="Others" id="others">
            <KindGroups groups={apart} level={3} />
          </Part>
        )
      }
    >
      <Part title="The region" id="region">
        <RegionTree trees={trees} />
      </Part>
    </Columns>
  );
}

function Found({ rows }: { rows: NonNullable<RegionView['found']> }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No organisation is called that">
        Try fewer words, part of the name, or all kinds.
      </EmptyState>
    );
  }
  return (
    <Part title={rows.length === 1 ? '1 organisation' : `${rows.length} organisations`} id="found">
      <ul className="pbc-rows" role="list">
        {rows.map((row) => (
          <li key={row.slug}>
            <OrganisationLine row={row} />
            <Within steps={row.within} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
