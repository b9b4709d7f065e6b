import { useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { findCollection } from '~/features/library/collections/collections.server';
import { CollectedRows } from '~/features/library/components/collected-rows';
import { countDocuments } from '~/features/library/words';
import type { CollectionPage } from '~/features/library/views';
import { href } from '~/platform/addresses';
import { sayBytes } from '~/platform/files/words';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink, Buttons } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Icon } from '~/ui/icons';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';

export const meta = titled<{ collection: CollectionPage }>(({ collection }) => collection.title);

export const loader = page(libraryAddresses.collection, async ({ actor, params }) => ({
  collection: await findCollection(actor, params.collection ?? ''),
}));

export default function Collection() {
  const { slug, title, aboutHtml, items, bytes, mayKeep } =
    useLoaderData<typeof loader>().collection;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.collections, {}), text: 'Collections' },
        ]}
      />
      <PageBody narrow>
        <h1 className="pbc-long-name">{title}</h1>
        {aboutHtml === '' ? null : <Reading html={aboutHtml} />}
        {items.length === 0 && !mayKeep ? null : (
          <div className="pbc-no-print">
            <Buttons>
              {items.length === 0 ? null : (
                <ButtonLink
                  // A file, not a page: the browser fetches it itself.
                  reloadDocument
                  to={href(libraryAddresses.collectionZip, { collection: slug })}
                >
                  <Icon name="download" /> Download all as one zip, {sayBytes(bytes)}
                </ButtonLink>
              )}
              {mayKeep ? (
                <ButtonLink
                  variant="secondary"
                  to={href(libraryAddresses.editCollection, { collection: slug })}
                >
                  Change the collection
                </ButtonLink>
              ) : null}
            </Buttons>
          </div>
        )}
        {items.length === 0 ? (
          <EmptyState title="Nothing in it yet">
            As soon as documents are put into it, they can be taken here in one.
          </EmptyState>
        ) : (
          <Part title={countDocuments(items.length)} id="documents">
            <CollectedRows items={items} />
          </Part>
        )}
      </PageBody>
    </>
  );
}
