import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { ItemFields } from '~/features/library/components/item-fields';
import { ShareFile } from '~/features/library/components/share-file';
import { listItemChoices } from '~/features/library/items/choices.server';
import { shareItem } from '~/features/library/items/share.server';
import { findOriginal } from '~/features/library/reuse/original.server';
import { shareForm } from '~/features/library/schema';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Share a document');

export const loader = page(libraryAddresses.newItem, async ({ actor, url, request }) => ({
  choices: await listItemChoices(),
  original: await findOriginal(actor, url.searchParams.get('from') ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  libraryAddresses.newItem,
  shareForm,
  async ({ actor, input }) => {
    const slug = await shareItem(actor, input);
    return goTo(
      href(libraryAddresses.item, { slug }),
      input.publish
        ? 'It is shared. Thank you.'
        : 'The draft is kept. Only you, and the organisations that own it, see it until it is published.',
    );
  },
  { files: ATTACHMENTS },
);

export default function NewItem() {
  const { choices, original, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const fresh: Typed = original
    ? {
        title: original.suggestion,
        kind: original.kind,
        serviceAreas: original.serviceAreas,
        adaptedFrom: original.slug,
        adaptedVersion: String(original.version),
      }
    : {};
  const values: Typed = refusal?.typed ?? held ?? fresh;
  const errors = refusal?.errors ?? {};
  const hidden = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  return (
    <>
      <Breadcrumb trail={[{ to: href(libraryAddresses.library, {}), text: 'Library' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Share a document</h1>
        {original ? (
          <InsetText>
            <p>
              You made it of “{original.title}”, version {original.version}. Each will say so of the
              other.
            </p>
          </InsetText>
        ) : (
          <p>
            A file, a title and a kind are enough. Leave out everything about patients, and what is
            not yours to share.
          </p>
        )}
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <input type="hidden" name="adaptedFrom" value={hidden('adaptedFrom')} />
          <input type="hidden" name="adaptedVersion" value={hidden('adaptedVersion')} />
          <ShareFile refusal={refusal} />
          {errors.again ? (
            <Checkbox name="again" label="Share it all the same" error={errors.again} />
          ) : null}
          <ItemFields values={values} errors={errors} choices={choices} />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button name="deed" value="publish">
              Share it
            </Button>
            <Button name="deed" value="draft" variant="secondary">
              Keep it as a draft
            </Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
