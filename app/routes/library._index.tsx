import { useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { LibraryFilters } from '~/features/library/components/library-filters';
import { LibraryFront } from '~/features/library/components/library-front';
import { LibraryResults } from '~/features/library/components/library-results';
import { libraryHref, readLibraryQuery } from '~/features/library/finding/library-query';
import { listLibrary } from '~/features/library/finding/list.server';
import { readFront } from '~/features/library/finding/front.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink, Buttons } from '~/ui/button';
import { Icon } from '~/ui/icons';
import { LibraryViews } from '~/ui/library-views';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Library');

export const loader = page(libraryAddresses.library, async ({ actor, url }) => {
  const query = readLibraryQuery(url.searchParams);
  return { list: await listLibrary(actor, query), front: readFront(actor, query) };
});

export default function Library() {
  const { list, front } = useLoaderData<typeof loader>();
  const { query, groups, states, mayShare } = list;
  return (
    <PageBody>
      <PageHeader
        title="Library"
        lede="Business cases, specifications, agreements and forms that others have used: take them, make them your own, and say what came of it."
        action={
          <Buttons>
            {/* A file, not a page: the browser fetches it itself. */}
            <ButtonLink
              variant="secondary"
              small
              reloadDocument
              to={libraryHref(libraryAddresses.csv, { ...query, all: [], page: 1 })}
            >
              <Icon name="download" /> Spreadsheet
            </ButtonLink>
            {mayShare ? (
              <ButtonLink small to={href(libraryAddresses.newItem, {})}>
                Share a document
              </ButtonLink>
            ) : null}
          </Buttons>
        }
      />
      <LibraryViews current="documents" />
      {front ? <LibraryFront front={front} /> : null}
      <div className="pbc-dir">
        <div className="pbc-no-print">
          <LibraryFilters query={query} groups={groups} states={states} />
        </div>
        <LibraryResults page={list} />
      </div>
    </PageBody>
  );
}
