import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { ShareFile } from '~/features/library/components/share-file';
import { findItemForm } from '~/features/library/items/form.server';
import { MAX_NOTE } from '~/features/library/limits';
import { versionForm } from '~/features/library/schema';
import { addVersion } from '~/features/library/versions/add.server';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Add a version');

export const loader = page(libraryAddresses.newVersion, async ({ actor, params, request }) => {
  const { slug, title } = await findItemForm(actor, params.slug ?? '');
  return { slug, title, held: await findHeldForm(request, actor), formKey: newFormKey(actor) };
});

export const action = act(
  libraryAddresses.newVersion,
  versionForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const number = await addVersion(actor, slug, input);
    return goTo(
      `${href(libraryAddresses.item, { slug })}#versions`,
      `Version ${number} is there. Those who use the document are told.`,
    );
  },
  { files: ATTACHMENTS },
);

export default function NewVersion() {
  const { slug, title, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const typed = refusal?.typed ?? held;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Add a version</h1>
        <p>The versions before stay, and can be downloaded.</p>
        <Form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <ShareFile refusal={refusal} />
          <Textarea
            name="note"
            label="What changed?"
            hint="One or two sentences: those who use it read them first."
            rows={3}
            limit={MAX_NOTE}
            defaultValue={String([typed?.note ?? ''].flat()[0] ?? '')}
            error={refusal?.errors.note}
          />
          <NhsNumberQuestion errors={refusal?.errors ?? {}} />
          <Buttons>
            <Button>Add it</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
