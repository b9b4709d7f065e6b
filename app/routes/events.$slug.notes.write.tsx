import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { notesAddresses } from '~/features/notes/addresses';
import { StartForm } from '~/features/notes/components/start-form';
import { useLiveNotes } from '~/features/notes/components/use-live-notes';
import { WrittenPartView } from '~/features/notes/components/written-part';
import { doWithNotes } from '~/features/notes/deeds.server';
import { writeForm } from '~/features/notes/forms';
import { listHeadingSets } from '~/features/notes/heading-sets.server';
import { findWritePage } from '~/features/notes/seen/write-page.server';
import { countTalks } from '~/features/notes/writing/talks.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Take notes');

export const loader = page(notesAddresses.write, async ({ actor, params }) => {
  const notes = await findWritePage(actor, params.slug ?? '');
  const begun = notes.state !== 'none';
  return {
    notes,
    sets: begun ? [] : await listHeadingSets(),
    talks: begun ? 0 : await countTalks(notes.eventId),
    formKey: newFormKey(actor),
  };
});

export const action = act(notesAddresses.write, writeForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const { said, anchor } = await doWithNotes(actor, slug, input);
  return goTo(`${href(notesAddresses.write, { slug })}${anchor}`, said);
});

export { readAgainUnlessRefused as shouldRevalidate } from '~/platform/http/send-or-keep';

export default function TakeNotes() {
  const { notes, sets, talks, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { ended } = useLiveNotes(notes);
  const { slug, title, state, parts, openComments, unanswered, maySend } = notes;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Take notes</h1>
        {ended ? (
          <p>What others write does not appear here any more. Load the page again.</p>
        ) : null}
        {state === 'none' ? (
          <StartForm sets={sets} parts={talks} refusal={refusal} />
        ) : (
          <>
            <p>
              Several can write at the same time: what others add appears here by itself. Nobody
              else sees it until it is sent out.
            </p>
            <ul>
              <li>
                <Link to={href(notesAddresses.wanted, { slug })}>
                  What people wanted out of it
                  {unanswered === 0 ? '' : `: ${unanswered} without an answer`}
                </Link>
              </li>
              <li>
                <Link to={href(notesAddresses.comments, { slug })}>
                  Comments{openComments === 0 ? '' : `: ${openComments} open`}
                </Link>
              </li>
              {maySend ? (
                <li>
                  <Link to={href(notesAddresses.send, { slug })}>
                    Send a draft out, or publish the notes
                  </Link>
                </li>
              ) : null}
            </ul>
            {parts.map((part) => (
              <WrittenPartView
                key={part.session}
                slug={slug}
                part={part}
                formKey={formKey}
                refusal={refusal}
              />
            ))}
          </>
        )}
      </PageBody>
    </>
  );
}
