import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatTime } from '~/platform/dates';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Badge, StateTag } from '~/ui/tag';
import { questionAddresses } from '../addresses';
import { byAge, byVotes } from '../order';
import type { QuestionView } from '../views';
import type { Votes } from './use-votes';
import { VoteButton } from './vote-button';

export const orders = ['votes', 'newest'] as const;
export type Order = (typeof orders)[number];

/** The questions that wait, as the phone's page has them. */
export function WaitingList({
  code,
  questions,
  order,
  votes,
  mine,
  may,
}: {
  code: string;
  questions: QuestionView[];
  order: Order;
  votes: Votes;
  /** Ids of the reader's own. */
  mine: readonly string[];
  may: { vote: boolean; changeOwn: boolean };
}) {
  const newest = order === 'newest';
  const sorted = [...questions].sort((a, b) =>
    a.pinned === b.pinned ? (newest ? byAge(a, b) : byVotes(a, b)) : a.pinned ? -1 : 1,
  );
  const other = href(questionAddresses.session, { code }, { order: newest ? undefined : 'newest' });
  return (
    <Part
      title={newest ? 'Waiting, newest first' : 'Waiting, most votes first'}
      link={{ to: other, text: newest ? 'Most votes first' : 'Newest first' }}
    >
      {votes.problem === '' ? null : (
        <p className="nhsuk-error-message" role="alert">
          {votes.problem}
        </p>
      )}
      {sorted.length === 0 ? (
        <p className="pbc-meta">No question waits. Ask the first one.</p>
      ) : (
        <ul aria-label="Questions" role="list">
          {sorted.map((question) => (
            <li key={question.id} className="pbc-q">
              {may.vote ? (
                <VoteButton code={code} question={question} votes={votes} />
              ) : (
                <p className="pbc-votes">
                  <b className="pbc-num">{question.votes}</b>
                  <small>{question.votes === 1 ? 'vote' : 'votes'}</small>
                </p>
              )}
              <Waiting
                code={code}
                question={question}
                mine={mine.includes(question.id)}
                mayChange={may.changeOwn}
              />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Waiting({
  code,
  question,
  mine,
  mayChange,
}: {
  code: string;
  question: QuestionView;
  mine: boolean;
  mayChange: boolean;
}) {
  const { id, body, asker, askedAt, pinned, edited } = question;
  return (
    <div>
      <p className="text">{body}</p>
      <Meta>
        <>{asker?.name ?? 'Without a name'}</>
        <time dateTime={askedAt}>{formatTime(askedAt)}</time>
        {edited ? 'changed' : null}
        {pinned ? <Badge>Pinned</Badge> : null}
      </Meta>
      {mine ? (
        <div className="pbc-state">
          <StateTag state="new">Yours</StateTag>
          {mayChange ? (
            <Link className="pbc-stay" to={href(questionAddresses.question, { code, id })}>
              Change or take back
              <HiddenText>: {body}</HiddenText>
            </Link>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
