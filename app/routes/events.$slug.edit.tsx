import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { listEventChoices } from '~/features/events/choices.server';
import { EventFields } from '~/features/events/components/event-fields';
import { changeEvent } from '~/features/events/making/change.server';
import { eventForm } from '~/features/events/schema';
import { findEventForm } from '~/features/events/seen/forms.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Change the event');

export const loader = page(eventAddresses.edit, async ({ actor, params, request }) => {
  const event = await findEventForm(actor, params.slug ?? '');
  return {
    event,
    choices: await listEventChoices(actor, String(event.values.kind)),
    held: await findHeldForm(request, actor),
  };
});

export const action = act(eventAddresses.edit, eventForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await changeEvent(actor, slug, input);
  return goTo(href(eventAddresses.event, { slug }), 'The changes are saved.');
});

/** Refused or not: the form says which version stands there now. */
export const shouldRevalidate = () => true;

export default function EditEvent() {
  const { event, choices, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { slug, title, state, version, values } = event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change the event</h1>
        {state === 'published' ? (
          <InsetText>
            <p>Those who answered are told when its title, day, time or place changes.</p>
          </InsetText>
        ) : null}
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={version} />
          <EventFields
            values={refusal?.typed ?? held ?? values}
            errors={refusal?.errors ?? {}}
            choices={choices}
            open
          />
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
