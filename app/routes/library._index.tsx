import { useLoaderData } from '@remix-run/react';
import { countInWords, Results } from '~/features/finding/components/results';
import { libraryAddresses } from '~/features/library/addresses';
import { ItemRows } from '~/features/library/components/item-row';
import { LibraryFilters } from '~/features/library/components/library-filters';
import { readLibraryQuery, writeLibraryQuery } from '~/features/library/finding/library-query';
import { listLibrary } from '~/features/library/finding/list.server';
import { IN_LIBRARY } from '~/features/library/kinds';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { search } from '~/platform/search/find.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';

export const meta = titled('Library');

export const loader = page(libraryAddresses.library, async ({ actor, url }) => {
  const query = readLibraryQuery(url.searchParams);
  const { q: text, before } = query;
  const found =
    text.trim() === ''
      ? null
      : await search(actor, { text, kind: null, labels: [IN_LIBRARY], before });
  return { query, found, list: listLibrary(actor, query) };
});

export default function Library() {
  const { query, found, list } = useLoaderData<typeof loader>();
  const hrefOf = (other: Partial<typeof query>) =>
    href(libraryAddresses.library, {}, writeLibraryQuery({ ...query, ...other }));
  return (
    <PageBody>
      <PageHeader
        title="Library"
        lede="Business cases, specifications, agreements and forms that others have used: take them, make them your own, and say what came of it."
        action={
          list.mayShare ? (
            <ButtonLink to={href(libraryAddresses.newItem, {})}>Share a document</ButtonLink>
          ) : null
        }
      />
      <LibraryFilters query={query} facets={list.facets} />
      {found ? (
        <>
          <p className="pbc-count-line" role="status">
            <b>{countInWords(found)}</b>
          </p>
          <Results hits={found.hits} label="Results" />
          <Pagination
            label="Pages of results"
            previous={
              query.before === null
                ? undefined
                : { to: hrefOf({ before: null }), title: 'First page' }
            }
            next={
              found.next === null
                ? undefined
                : { to: hrefOf({ before: found.next }), title: 'More results' }
            }
          />
        </>
      ) : (
        <>
          {list.mostUsed.length === 0 ? null : (
            <Part title="Most used" id="most-used">
              <ItemRows items={list.mostUsed} label="Most used" />
            </Part>
          )}
          <Part
            title={list.total === 1 ? '1 document' : `${list.total} documents`}
            id="documents"
            link={{
              to: href(libraryAddresses.csv, {}, writeLibraryQuery(query)),
              text: 'These as a spreadsheet',
            }}
          >
            {list.total === 0 ? (
              <EmptyState title="Nothing here yet">
                Choose fewer filters, or share the first one: a file, a title and a kind are enough.
              </EmptyState>
            ) : (
              <ItemRows items={list.items} label="Documents" />
            )}
          </Part>
          <Pagination
            label="Pages of documents"
            previous={
              query.page <= 1
                ? undefined
                : {
                    to: hrefOf({ page: Math.min(query.page, list.pages) - 1 }),
                    title: 'Previous page',
                  }
            }
            next={
              query.page >= list.pages
                ? undefined
                : { to: hrefOf({ page: query.page + 1 }), title: 'Next page' }
            }
          />
        </>
      )}
    </PageBody>
  );
}
