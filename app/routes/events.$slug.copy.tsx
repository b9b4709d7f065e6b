import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { listKindChoices } from '~/features/events/kinds.server';
import { copyEvent } from '~/features/events/making/copy.server';
import { copyForm } from '~/features/events/schema';
import { findCopyForm } from '~/features/events/seen/forms.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

export const meta = titled<{ event: { title: string } }>(({ event }) => `Copy “${event.title}”`);

export const loader = page(eventAddresses.copy, async ({ actor, params, request }) => ({
  event: await findCopyForm(actor, params.slug ?? ''),
  kinds: await listKindChoices(actor),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(eventAddresses.copy, copyForm, async ({ actor, params, input }) => {
  const slug = await copyEvent(actor, params.slug ?? '', input);
  return goTo(
    href(eventAddresses.event, { slug }),
    'The copy is a draft. Look through it, then publish it.',
  );
});

export default function CopyEvent() {
  const { event, kinds, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { slug, title } = event;
  const values = refusal?.typed ?? held ?? event.values;
  const errors = refusal?.errors ?? {};
  const shared = (name: string) => ({
    name,
    defaultValue: String([values[name] ?? ''].flat()[0] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Copy “{title}”</h1>
        <p>
          The same programme and texts, on another day and, if you like, at another venue. Papers
          and answers are not copied.
        </p>
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Select
            {...shared('kind')}
            label="Kind"
            short
            options={[
              { value: '', text: 'Choose a kind' },
              ...kinds.map(({ slug: kind, name }) => ({ value: kind, text: name })),
            ]}
          />
          <TextInput {...shared('title')} label="Title" />
          <DateInput
            name="day"
            legend="On which day does it begin?"
            hint="For example, 6 8 2018"
            values={values}
            error={errors.day}
          />
          <TextInput {...shared('from')} label="From" hint="9:30am or 09:30" width={5} />
          <TextInput {...shared('venue')} label="Venue (optional)" />
          <TextInput {...shared('town')} label="Town (optional)" width={20} />
          <Buttons>
            <Button>Make the copy</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
