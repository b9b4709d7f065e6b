import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { MAX_REASON } from '~/features/events/limits';
import { cancelEvent } from '~/features/events/making/deeds.server';
import { cancelForm } from '~/features/events/schema';
import { findEventPage } from '~/features/events/seen/page.server';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled<{ title: string }>(({ title }) => `Cancel “${title}”?`);

export const loader = page(eventAddresses.cancel, async ({ actor, params }) => {
  const { slug, title, may } = await findEventPage(actor, params.slug ?? '');
  authorize(may.cancel);
  return { slug, title };
});

export const action = act(eventAddresses.cancel, cancelForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await cancelEvent(actor, slug, input.reason);
  return goTo(
    href(eventAddresses.event, { slug }),
    'The event is cancelled. Those who answered are told, and calendars too.',
  );
});

export default function CancelEvent() {
  const { slug, title } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Cancel “{title}”?</h1>
        <p>
          It stays in the calendar as cancelled, with the reason. Everybody who answered is told.
          This cannot be undone; the event can be copied to another day.
        </p>
        <Form method="post" noValidate>
          <Textarea
            name="reason"
            label="Why is it cancelled?"
            rows={3}
            limit={MAX_REASON}
            defaultValue={String(refusal?.typed.reason ?? '')}
            error={refusal?.errors.reason}
          />
          <Buttons>
            <Button>Cancel the event</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
