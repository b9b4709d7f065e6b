import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { StateTag } from '~/ui/tag';
import { anchorOf } from '../after/anchor';
import { fates, fateTitles, listByFate } from '../after/minutes-parts';
import { questionAddresses } from '../addresses';
import { sayAsker, sayVotes } from '../asker-words';
import type { Minutes, MinutesQuestion } from '../views';
import { tagOf } from '../words';

/**
 * Every question of a session by what became of it.
 *
 * @param props.toQuery address of a query
 */
export function MinutesParts({
  minutes,
  toQuery,
}: {
  minutes: Minutes;
  toQuery: (topicId: string) => string;
}) {
  return fates.map((fate) => {
    const questions = listByFate(minutes.questions, fate);
    if (questions.length === 0) return null;
    return (
      <Part key={fate} title={`${fateTitles[fate]} (${questions.length})`}>
        <ul className="pbc-rows" role="list">
          {questions.map((question) => (
            <li key={question.id} id={anchorOf(question.id)}>
              <MinutesEntry question={question} toQuery={toQuery} />
            </li>
          ))}
        </ul>
      </Part>
    );
  });
}

function MinutesEntry({
  question,
  toQuery,
}: {
  question: MinutesQuestion;
  toQuery: (topicId: string) => string;
}) {
  const { body, asker, votes, state, answer, promise, promiseId, topicId, together } = question;
  const { look, tag } = tagOf(state);
  return (
    <>
      <h3>{body}</h3>
      <div className="pbc-state">
        <StateTag state={look}>{tag}</StateTag>
        <Meta>
          {sayAsker(asker)}
          {votes === 0 ? null : sayVotes(votes)}
        </Meta>
      </div>
      {together.length === 0 ? null : (
        <p className="pbc-meta">Asked together with: {together.join(' · ')}</p>
      )}
      {promise ? (
        <p>
          {sayAsker(promise.by)} promised “{promise.what}” by {formatDay(promise.dueOn)}.{' '}
          {promiseId === null ? null : (
            <Link to={href(questionAddresses.promise, { id: promiseId })}>See the promise</Link>
          )}
        </p>
      ) : null}
      {answer ? <Reading html={answer.html} /> : null}
      {topicId === null ? null : (
        <p>
          <Link to={toQuery(topicId)}>See the query on Ask</Link>
        </p>
      )}
      {question.reason === '' ? null : <p>The chair: “{question.reason}”</p>}
    </>
  );
}
