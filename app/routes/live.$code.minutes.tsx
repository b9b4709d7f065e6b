import { Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { questionAddresses } from '~/features/questions/addresses';
import { findMinutes } from '~/features/questions/after/minutes.server';
import { MinutesParts } from '~/features/questions/components/minutes';
import { SessionTime } from '~/features/questions/components/session-meta';
import type { Minutes } from '~/features/questions/views';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ minutes: Minutes }>(
  ({ minutes }) => `Minutes: ${minutes.session.title}`,
);

export const loader = page(questionAddresses.minutes, async ({ actor, params }) => ({
  minutes: await findMinutes(actor, params.code ?? ''),
}));

export default function MinutesPage() {
  const { minutes } = useLoaderData<typeof loader>();
  const { session, settled, attending, questions, notTaken, may } = minutes;
  const { code } = session;
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(questionAddresses.session, { code }),
            text: session.title,
            back: 'the session',
          },
        ]}
      />
      <PageBody narrow>
        <h1>Minutes: {session.title}</h1>
        <p>
          <SessionTime {...session} />.{' '}
          {session.speakers.length === 0
            ? null
            : `${list.format(session.speakers.map(({ name }) => name))} answered. `}
          {attending === 1 ? '1 member' : `${attending} members`} took part.
        </p>
        {settled ? null : (
          <p>
            What is still open becomes a query on Ask on the next working day. Whoever asked it is
            told.
          </p>
        )}
        <nav className="pbc-acts pbc-no-print" aria-label="These minutes">
          {may.settle ? (
            <Link to={href(questionAddresses.settle, { code })}>Settle what is open now</Link>
          ) : null}
          <Link to={href(questionAddresses.promises, {})}>All promises</Link>
          <a href={href(questionAddresses.minutesSpreadsheet, { code })} download>
            Save as a spreadsheet (CSV)
          </a>
        </nav>
        {questions.length === 0 ? <p>Nothing was asked.</p> : null}
        <MinutesParts minutes={minutes} toQuery={(id) => href(boardAddresses.topic, { id })} />
        {notTaken === 0 ? null : (
          <p className="pbc-meta">
            {notTaken === 1 ? '1 question was' : `${notTaken} questions were`} not taken by the
            chair. Whoever asked was told why.
          </p>
        )}
      </PageBody>
    </>
  );
}

const list = new Intl.ListFormat('en-GB');
