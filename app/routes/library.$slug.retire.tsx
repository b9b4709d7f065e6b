import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { retireItem } from '~/features/library/items/deeds.server';
import { findRetiring } from '~/features/library/items/retiring.server';
import { MAX_NOTE } from '~/features/library/limits';
import { retireForm } from '~/features/library/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Supersede or withdraw it');

export const loader = page(libraryAddresses.retire, async ({ actor, params, request }) => ({
  item: await findRetiring(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
}));

export const action = act(libraryAddresses.retire, retireForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await retireItem(actor, slug, input);
  return goTo(href(libraryAddresses.item, { slug }), 'Those who use it are told.');
});

export default function Retire() {
  const { item, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const values = refusal?.typed ?? held ?? {};
  const errors = refusal?.errors ?? {};
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(libraryAddresses.item, { slug: item.slug }),
            text: item.title,
            back: 'the document',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Supersede or withdraw it</h1>
        <p>It stays in the library, with your reason at its top. Those who use it are told.</p>
        <Form method="post" noValidate>
          <Radios
            name="how"
            legend="What has become of it?"
            items={[
              { value: 'superseded', label: 'Another stands in its place' },
              { value: 'withdrawn', label: 'It is not to be used any more' },
            ]}
            defaultValue={value('how')}
            error={errors.how}
          />
          <TextInput
            name="by"
            label="Address of the one that stands in its place"
            hint="Copy it from the top of your browser."
            defaultValue={value('by')}
            error={errors.by}
          />
          <Textarea
            name="reason"
            label="Why?"
            rows={4}
            limit={MAX_NOTE}
            defaultValue={value('reason')}
            error={errors.reason}
          />
          <Buttons>
            <Button>Say so</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
