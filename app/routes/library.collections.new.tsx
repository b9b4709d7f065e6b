import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { makeCollection } from '~/features/library/collections/keep.server';
import { collectionForm } from '~/features/library/collections/schema';
import { CollectionFields } from '~/features/library/components/collection-fields';
import { libraryPolicy } from '~/features/library/policy';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Make a collection');

export const loader = page(libraryAddresses.newCollection, async ({ actor, request }) => {
  authorize(libraryPolicy.keepCollections(actor));
  return { held: await findHeldForm(request, actor), formKey: newFormKey(actor) };
});

export const action = act(
  libraryAddresses.newCollection,
  collectionForm,
  async ({ actor, input }) => {
    const collection = await makeCollection(actor, input);
    return goTo(
      href(libraryAddresses.editCollection, { collection }),
      'It is there, and empty. Now put documents into it.',
    );
  },
);

export default function NewCollection() {
  const { held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.collections, {}), text: 'Collections' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Make a collection</h1>
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <CollectionFields values={refusal?.typed ?? held ?? {}} errors={refusal?.errors ?? {}} />
          <Buttons>
            <Button>Make the collection</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
