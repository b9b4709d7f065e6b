import { Link, useLoaderData } from '@remix-run/react';
import { ActionsPart } from '~/features/actions/components/actions-part';
import { findActionsOfEvent } from '~/features/actions/seen/of-event.server';
import { EvaluationPart } from '~/features/evaluation/components/event-part';
import { findEvaluationOfEvent } from '~/features/evaluation/event-part.server';
import { eventAddresses, eventFileHref } from '~/features/events/addresses';
import { AnswerForm } from '~/features/events/components/coming/answer-form';
import { findMyAnswer } from '~/features/events/coming/mine.server';
import type { MyAnswer } from '~/features/events/coming/views';
import { EventFacts } from '~/features/events/components/event-facts';
import { EventStateTag } from '~/features/events/components/event-state';
import { PaperList } from '~/features/events/components/paper-list';
import { Programme } from '~/features/events/components/programme';
import { RunningPart } from '~/features/events/components/running-part';
import { useLiveEvent } from '~/features/events/components/use-live-event';
import { sayChanges } from '~/features/events/making/changes';
import { dayAddresses } from '~/features/events/day/addresses';
import { findEventPage } from '~/features/events/seen/page.server';
import type { EventPage } from '~/features/events/views';
import { NotesPart } from '~/features/notes/components/notes-part';
import { findNotesStanding } from '~/features/notes/seen/state.server';
import { questionAddresses } from '~/features/questions/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Columns } from '~/ui/columns';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';

export const meta = titled<{ event: EventPage }>(({ event }) => event.title);

export const loader = page(eventAddresses.event, async ({ actor, params }) => {
  const slug = params.slug ?? '';
  const [event, mine, notes, evaluation, actions] = await Promise.all([
    findEventPage(actor, slug),
    findMyAnswer(actor, slug),
    findNotesStanding(actor, slug),
    findEvaluationOfEvent(actor, slug),
    findActionsOfEvent(actor, slug),
  ]);
  return { event, mine, notes, evaluation, actions };
});

export default function Event() {
  const { event, mine, notes, evaluation, actions } = useLoaderData<typeof loader>();
  useLiveEvent(event);
  const { papers, programme } = event;
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.events, {}), text: 'Events' }]} />
      <PageBody>
        <Meta plain>
          <Badge>{event.kind}</Badge>
          <EventStateTag state={event.state} />
        </Meta>
        <h1 className="pbc-long-name mt-1">{event.title}</h1>
        <StateOfIt event={event} />
        {mine.closed === null && mine.answer === null ? (
          <p className="pbc-to-aside pbc-no-print mt-3">
            <a href="#will-you-come">Say whether you come</a>
          </p>
        ) : null}
        <div className="mt-5">
          <Columns
            aside={
              <>
                <Aside event={event} mine={mine} />
                <NotesPart notes={notes} />
                {evaluation ? <EvaluationPart slug={event.slug} part={evaluation} /> : null}
                <RunningPart event={event} />
              </>
            }
          >
            <EventFacts
              event={event}
              moreHref={(serviceArea) => href(eventAddresses.events, {}, { serviceArea })}
            />
            {event.purposeHtml === '' ? null : (
              <Part title="What it is for">
                <Reading html={event.purposeHtml} />
              </Part>
            )}
            {event.hotTopicsHtml === '' ? null : (
              <Part title="Hot topics">
                <Reading html={event.hotTopicsHtml} />
              </Part>
            )}
            {programme.length === 0 ? null : (
              <Part title="Programme">
                <Programme
                  days={programme}
                  askHref={(code) => href(questionAddresses.session, { code })}
                />
              </Part>
            )}
            {papers.before.length + papers.after.length === 0 ? null : (
              <Part title="Papers">
                <div className="pbc-papers">
                  <PaperList title="To read before" papers={papers.before} />
                  <PaperList title="From the day" papers={papers.after} />
                </div>
              </Part>
            )}
            {actions ? <ActionsPart part={actions} /> : null}
          </Columns>
        </div>
      </PageBody>
    </>
  );
}

/** What one has to know before anything else: it is a draft, cancelled, or has changed. */
function StateOfIt({
  event: { slug, state, cancelReason, lastChange, may, over },
}: {
  event: EventPage;
}) {
  if (state === 'draft') {
    return (
      <InsetText>
        <p>
          This is a draft. Only those who make it see it.{' '}
          {may.discard ? (
            <Link to={href(eventAddresses.publish, { slug })}>Publish it, or throw it away</Link>
          ) : null}
        </p>
      </InsetText>
    );
  }
  if (state === 'cancelled') {
    return (
      <InsetText>
        <p>This event is cancelled: {cancelReason}</p>
      </InsetText>
    );
  }
  if (over || lastChange === null) return null;
  return (
    <InsetText>
      <p>
        Changed <When at={lastChange.at} style="relative" />:{' '}
        {sayChanges(lastChange.changes).replaceAll('\n', '. ')}
      </p>
    </InsetText>
  );
}

function Aside({ event, mine }: { event: EventPage; mine: MyAnswer }) {
  const { slug, state, may } = event;
  return (
    <>
      {state === 'draft' ? null : <AnswerForm mine={mine} />}
      {may.sayHere && !may.haveCertificate ? (
        <p className="pbc-no-print">
          <Link to={href(dayAddresses.here, { slug })}>I am here</Link>
        </p>
      ) : null}
      {may.haveCertificate ? (
        <p className="pbc-no-print">
          You were here. <Link to={href(dayAddresses.certificate, { slug })}>Your certificate</Link>
        </p>
      ) : null}
      {state === 'draft' ? null : (
        <p className="pbc-no-print">
          <a href={eventFileHref(slug)}>Put it into your calendar</a> ·{' '}
          <Link to={href(eventAddresses.calendars, {})}>Calendars that follow by themselves</Link>
        </p>
      )}
    </>
  );
}
