import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { circulateDraft, publishNotes } from '~/features/notes/editions/send.server';
import { sendForm } from '~/features/notes/forms';
import { findWritePage } from '~/features/notes/seen/write-page.server';
import { href } from '~/platform/addresses';
import { dateFields } from '~/platform/calendar/date-fields';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Send the notes out');

/** So long people have for comments, unless another day is typed. */
const DAYS_FOR_COMMENTS = 10;

export const loader = page(notesAddresses.send, async ({ actor, params }) => {
  const { slug, state, openComments, maySend } = await findWritePage(actor, params.slug ?? '');
  authorize(maySend);
  const fresh = dateFields('until', addDays(londonDay(now()), DAYS_FOR_COMMENTS));
  return { slug, state, openComments, fresh };
});

export const action = act(notesAddresses.send, sendForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  if (input.deed === 'circulate') await circulateDraft(actor, slug, input.until);
  else await publishNotes(actor, slug);
  return goTo(
    href(notesAddresses.notes, { slug }),
    input.deed === 'circulate'
      ? 'The draft is out: those who were there are told.'
      : 'The notes are published: those who were there are sent them.',
  );
});

export default function SendNotes() {
  const { slug, state, openComments, fresh } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.write, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Send the notes out</h1>
        {state === 'final' ? null : (
          <Part title="As a draft">
            <p>
              Those who were there read it and comment on its lines. Each comment is worked in, or
              declined with a reason.
            </p>
            <Form method="post" noValidate>
              <input type="hidden" name="deed" value="circulate" />
              <DateInput
                name="until"
                legend="Last day for comments"
                values={refusal?.typed ?? fresh}
                error={refusal?.errors.until}
              />
              <Button variant="secondary">Send the draft out</Button>
            </Form>
          </Part>
        )}
        <Part title="As the final version">
          {openComments > 0 ? (
            <p>
              {openComments === 1 ? '1 comment has' : `${openComments} comments have`} no answer
              yet. Work them in or decline them first.
            </p>
          ) : (
            <>
              <p>Every member can read it, and those who were there are sent it.</p>
              <Form method="post">
                <input type="hidden" name="deed" value="publish" />
                <Button>{state === 'final' ? 'Publish it again' : 'Publish the notes'}</Button>
              </Form>
            </>
          )}
        </Part>
      </PageBody>
    </>
  );
}
