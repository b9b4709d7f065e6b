import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { findToCollect } from '~/features/library/collections/choose.server';
import { findKeptCollection } from '~/features/library/collections/collections.server';
import { doWithCollection } from '~/features/library/collections/keep.server';
import { collectionDeedForm, type CollectionDeed } from '~/features/library/collections/schema';
import { CollectedRows } from '~/features/library/components/collected-rows';
import { CollectionFields } from '~/features/library/components/collection-fields';
import { FindToCollect } from '~/features/library/components/find-to-collect';
import { ItemDeed } from '~/features/library/components/item-deed';
import { countDocuments } from '~/features/library/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Change the collection');

export const loader = page(
  libraryAddresses.editCollection,
  async ({ actor, params, request, url }) => {
    const collection = await findKeptCollection(actor, params.collection ?? '');
    const find = (url.searchParams.get('find') ?? '').slice(0, 400);
    const already = collection.items.map(({ slug }) => slug);
    return {
      collection,
      find,
      found: await findToCollect(actor, find, already),
      held: await findHeldForm(request, actor),
    };
  },
);

const SAID: Record<CollectionDeed['deed'], string> = {
  change: 'The collection is changed.',
  add: 'It is in the collection.',
  'take-out': 'It is taken out. It stays in the library.',
  up: 'It is moved up.',
  down: 'It is moved down.',
  remove: 'The collection is removed. Its documents stay in the library.',
};

export const action = act(
  libraryAddresses.editCollection,
  collectionDeedForm,
  async ({ actor, params, input }) => {
    const collection = params.collection ?? '';
    const stays = await doWithCollection(actor, collection, input);
    if (!stays) return goTo(href(libraryAddresses.collections, {}), SAID.remove);
    const to =
      input.deed === 'change' ? libraryAddresses.collection : libraryAddresses.editCollection;
    const find = input.deed === 'add' && input.find !== '' ? { find: input.find } : {};
    return goTo(href(to, { collection }, find), SAID[input.deed]);
  },
);

export default function EditCollection() {
  const { collection, find, found, held } = useLoaderData<typeof loader>();
  const { slug, title, about, items } = collection;
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.collections, {}), text: 'Collections' },
          {
            to: href(libraryAddresses.collection, { collection: slug }),
            text: title,
            back: 'the collection',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change the collection</h1>
        <Form method="post" noValidate>
          <CollectionFields
            values={refusal?.typed ?? held ?? { title, about }}
            errors={refusal?.errors ?? {}}
          />
          <Buttons>
            <Button name="deed" value="change">
              Save
            </Button>
          </Buttons>
        </Form>
        <Part title={countDocuments(items.length)} id="documents">
          {items.length === 0 ? (
            <EmptyState title="Nothing in it yet">
              Look for documents below and add them.
            </EmptyState>
          ) : (
            <CollectedRows
              items={items}
              deeds={(item, place) => (
                <Buttons>
                  {place === 0 ? null : <ItemDeed item={item} deed="up" text="Move up" />}
                  {place === items.length - 1 ? null : (
                    <ItemDeed item={item} deed="down" text="Move down" />
                  )}
                  <ItemDeed item={item} deed="take-out" text="Take out" />
                </Buttons>
              )}
            />
          )}
        </Part>
        <FindToCollect find={find} found={found} error={refusal?.errors.find} />
        <div className="mt-6">
          <Details summary="Remove the whole collection">
            <p>Its documents stay in the library.</p>
            <Form method="post">
              <Button name="deed" value="remove" variant="warning">
                Remove the collection
              </Button>
            </Form>
          </Details>
        </div>
      </PageBody>
    </>
  );
}
