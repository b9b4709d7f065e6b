import { Link, useLoaderData } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { GuidanceFilters } from '~/features/guidance/components/guidance-filters';
import { GuidanceRows } from '~/features/guidance/components/guidance-rows';
import { guidanceHref, isAll, readGuidanceQuery } from '~/features/guidance/finding/guidance-query';
import { listGuidance } from '~/features/guidance/finding/list.server';
import { countGuidance } from '~/features/guidance/words';
import { organisationAddresses } from '~/features/organisations/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink, Buttons } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Icon } from '~/ui/icons';
import { LibraryViews } from '~/ui/library-views';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';

export const meta = titled('Guidance and links');

export const loader = page(guidanceAddresses.list, ({ actor, url }) =>
  listGuidance(actor, readGuidanceQuery(url.searchParams)),
);

export default function Guidance() {
  const list = useLoaderData<typeof loader>();
  const { query, rows, total, pages, mayAdd } = list;
  const at = (page: number) => guidanceHref(guidanceAddresses.list, { ...query, page });
  return (
    <PageBody>
      <PageHeader
        title="Guidance and links"
        lede="What holds for commissioners, in plain words, with links that are looked after."
        action={
          <Buttons>
            {/* A file, not a page: the browser fetches it itself. */}
            <ButtonLink
              variant="secondary"
              small
              reloadDocument
              to={guidanceHref(guidanceAddresses.csv, { ...query, page: 1 })}
            >
              <Icon name="download" /> Spreadsheet
            </ButtonLink>
            {mayAdd ? (
              <ButtonLink small to={href(guidanceAddresses.new, {})}>
                Add guidance
              </ButtonLink>
            ) : null}
          </Buttons>
        }
      />
      <LibraryViews current="guidance" />
      <div className="pbc-dir">
        <div className="pbc-no-print">
          <GuidanceFilters list={list} />
          <p className="mt-5">
            <Link to={href(organisationAddresses.suppliers, {})}>Suppliers of support</Link>, and
            who has used them
          </p>
        </div>
        <section aria-labelledby="guidance">
          <div className="pbc-results">
            <h2 id="guidance">{countGuidance(total)}</h2>
            {isAll(query) ? null : (
              <Link to={href(guidanceAddresses.list, {})}>Clear all filters</Link>
            )}
          </div>
          {total === 0 ? <Nothing asked={!isAll(query)} /> : <GuidanceRows rows={rows} />}
          <Pagination
            label="Pages of guidance"
            previous={
              query.page === 1 ? undefined : { to: at(query.page - 1), page: `${query.page - 1}` }
            }
            next={
              query.page === pages
                ? undefined
                : { to: at(query.page + 1), page: `${query.page + 1} of ${pages}` }
            }
          />
        </section>
      </div>
    </PageBody>
  );
}

function Nothing({ asked }: { asked: boolean }) {
  return asked ? (
    <EmptyState title="Nothing is found by that">
      Take a filter away, or try fewer or other words.
    </EmptyState>
  ) : (
    <EmptyState title="No guidance yet">
      PbC leads and the steering group add what all should know of.
    </EmptyState>
  );
}
