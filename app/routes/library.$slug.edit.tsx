import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { ItemFields } from '~/features/library/components/item-fields';
import { changeItem } from '~/features/library/items/change.server';
import { listItemChoices } from '~/features/library/items/choices.server';
import { findItemForm } from '~/features/library/items/form.server';
import { editForm } from '~/features/library/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Change what is said of it');

export const loader = page(libraryAddresses.edit, async ({ actor, params, request }) => {
  const form = await findItemForm(actor, params.slug ?? '');
  return {
    ...form,
    choices: await listItemChoices(form.values.kind),
    held: await findHeldForm(request, actor),
  };
});

export const action = act(libraryAddresses.edit, editForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await changeItem(actor, slug, input);
  return goTo(href(libraryAddresses.item, { slug }), 'The changes are saved.');
});

export default function EditItem() {
  const { slug, title, values, choices, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const shown = refusal?.typed ?? held ?? values;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change what is said of it</h1>
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={values.version} />
          <ItemFields values={shown} errors={refusal?.errors ?? {}} choices={choices} open />
          <TextInput
            name="adaptedFrom"
            label="Address of the document that it was made of (optional)"
            hint="Copy it from the top of your browser. Each will say so of the other."
            defaultValue={String([shown.adaptedFrom ?? ''].flat()[0] ?? '')}
            error={refusal?.errors.adaptedFrom}
          />
          <NhsNumberQuestion errors={refusal?.errors ?? {}} />
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
