import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { actionAddresses } from '~/features/actions/addresses';
import { MAX_UPDATE } from '~/features/actions/limits';
import { updateForm } from '~/features/actions/schema';
import { findUpdateForm, previewUpdate, sendUpdate } from '~/features/actions/updates/send.server';
import { href } from '~/platform/addresses';
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
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { Textarea } from '~/ui/textarea';
import { When } from '~/ui/when';

export const meta = titled('Send an update');

export const loader = page(actionAddresses.update, async ({ actor, params, request }) => ({
  view: await findUpdateForm(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(actionAddresses.update, updateForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const { deed, body } = input;
  if (deed === 'preview') {
    return { errors: {}, typed: { body }, html: await previewUpdate(actor, slug, body) };
  }
  await sendUpdate(actor, slug, input);
  return goTo(href(actionAddresses.ofEvent, { slug }), 'The update is sent.');
});

/** Who is sent it: “12 members and 1 guest”. */
function sayReaders({ members, guests }: { members: number; guests: number }): string {
  const named = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return guests === 0
    ? named(members, 'member')
    : `${named(members, 'member')} and ${named(guests, 'guest')}`;
}

export default function SendUpdate() {
  const { view, held, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<Refusal & { html?: string }>();
  const { event, body, lastAt } = view;
  const errors = answer?.errors ?? {};
  const typed = answer?.typed.body ?? held?.body ?? body;
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(actionAddresses.ofEvent, { slug: event.slug }),
            text: `What was agreed at ${event.title}`,
            back: 'the actions',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <h1>Send an update</h1>
        <p>
          It goes to all who were there, {sayReaders(view)}, and stands on the event’s page. The
          text below is made from the actions: change what you like.
        </p>
        <p className="pbc-meta">
          {lastAt === null ? (
            'No update has been sent yet.'
          ) : (
            <>
              The last one was sent on <When at={lastAt} style="date" />.
            </>
          )}
        </p>
        {answer?.html === undefined ? null : (
          <Part title="How it will look" id="preview">
            <Reading html={answer.html} />
          </Part>
        )}
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Textarea
            name="body"
            label="The update"
            rows={16}
            limit={MAX_UPDATE}
            defaultValue={String(typed)}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button name="deed" value="preview" variant="secondary">
              See how it will look
            </Button>
            <Button name="deed" value="send">
              Send it to {sayReaders(view)}
            </Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
