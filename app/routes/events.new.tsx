import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { listEventChoices } from '~/features/events/choices.server';
import { EventFields } from '~/features/events/components/event-fields';
import { makeEvent } from '~/features/events/making/make.server';
import { eventForm } from '~/features/events/schema';
import { href } from '~/platform/addresses';
import { Forbidden } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Make an event');

export const loader = page(eventAddresses.newEvent, async ({ actor, request }) => {
  const choices = await listEventChoices(actor);
  if (choices.kinds.length === 0) throw new Forbidden('They may make no event');
  return {
    choices,
    held: await findHeldForm(request, actor),
    formKey: newFormKey(actor),
    fresh: { confirmHours: '48', expectationAsked: 'What do you want out of the day?' },
  };
});

export const action = act(eventAddresses.newEvent, eventForm, async ({ actor, input }) => {
  const slug = await makeEvent(actor, input);
  return goTo(
    href(eventAddresses.event, { slug }),
    'The draft is made. Only those who make it see it until it is published.',
  );
});

export default function NewEvent() {
  const { choices, held, formKey, fresh } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.events, {}), text: 'Events' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Make an event</h1>
        <p>It begins as a draft. Programme, speakers and papers are added on its page.</p>
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <EventFields
            values={refusal?.typed ?? held ?? fresh}
            errors={refusal?.errors ?? {}}
            choices={choices}
          />
          <Buttons>
            <Button>Make the draft</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
