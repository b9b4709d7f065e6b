import { Link, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { useLiveEvent } from '~/features/events/components/use-live-event';
import { notesAddresses } from '~/features/notes/addresses';
import { EditionText } from '~/features/notes/components/edition-text';
import { OwnComments } from '~/features/notes/components/own-comments';
import { findNotesPage } from '~/features/notes/seen/notes-page.server';
import type { NotesPage } from '~/features/notes/views';
import { questionAddresses } from '~/features/questions/addresses';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';

export const meta = titled<NotesPage>(({ title }) => `Notes: ${title}`);

export const loader = page(notesAddresses.notes, ({ actor, params }) =>
  findNotesPage(actor, params.slug ?? ''),
);

export default function Notes() {
  const notes = useLoaderData<typeof loader>();
  useLiveEvent({ id: notes.eventId, seq: notes.seq });
  const { slug, title, when, content, edition, editions, commentsUntil, takesComments } = notes;
  const { mine, minutes, may } = notes;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <PageHeader title={`Notes: ${title}`} lede={when} />
        <p className="pbc-meta">
          {edition.kind === 'final' ? 'Final version' : `Draft ${edition.number}`},{' '}
          <When at={edition.at} style="date" />
        </p>
        {edition.kind === 'draft' && commentsUntil !== null ? (
          <InsetText>
            <p>
              {takesComments
                ? `This is a draft. You can comment on any line until ${formatDay(commentsUntil)}.`
                : `This is a draft. Comments were taken until ${formatDay(commentsUntil)}.`}
            </p>
          </InsetText>
        ) : null}
        <EditionText
          content={content}
          commentHref={
            takesComments ? (line) => href(notesAddresses.comment, { slug }, { line }) : undefined
          }
        />
        <OwnComments comments={mine} />
        <Part title="More" print={false}>
          <ul>
            {minutes.map(({ title: part, code }) => (
              <li key={code}>
                <Link to={href(questionAddresses.minutes, { code })}>
                  Questions asked at “{part}”, and what became of them
                </Link>
              </li>
            ))}
            {editions.length > 1 ? (
              <li>
                <Link to={href(notesAddresses.compare, { slug })}>
                  What changed since the version before
                </Link>
              </li>
            ) : null}
            {may.write ? (
              <li>
                <Link to={href(notesAddresses.write, { slug })}>Write in the notes</Link>
              </li>
            ) : null}
            {may.decide ? (
              <li>
                <Link to={href(notesAddresses.comments, { slug })}>Comments</Link>
              </li>
            ) : null}
          </ul>
        </Part>
      </PageBody>
    </>
  );
}
