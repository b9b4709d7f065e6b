import { Link, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { listCollections } from '~/features/library/collections/collections.server';
import { countDocuments } from '~/features/library/words';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { LibraryViews } from '~/ui/library-views';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Collections');

export const loader = page(libraryAddresses.collections, ({ actor }) => listCollections(actor));

export default function Collections() {
  const { collections, mayKeep } = useLoaderData<typeof loader>();
  return (
    <PageBody>
      <PageHeader
        title="Collections"
        lede="Documents that belong together, to be taken in one: a starter set, say."
        action={
          mayKeep ? (
            <ButtonLink small to={href(libraryAddresses.newCollection, {})}>
              Make a collection
            </ButtonLink>
          ) : null
        }
      />
      <LibraryViews current="collections" />
      {collections.length === 0 ? (
        <div className="mt-5">
          <EmptyState title="No collections yet">
            The steering group and the webmaster put documents together that belong together.
          </EmptyState>
        </div>
      ) : (
        <ul className="pbc-items mt-5" role="list" aria-label="Collections">
          {collections.map(({ slug, title, about, count }) => (
            <li key={slug}>
              <h2>
                <Link to={href(libraryAddresses.collection, { collection: slug })}>{title}</Link>
              </h2>
              {about === '' ? null : <p className="purpose">{about}</p>}
              <Meta>{countDocuments(count)}</Meta>
            </li>
          ))}
        </ul>
      )}
    </PageBody>
  );
}
