import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { questionAddresses } from '../addresses';
import { isAskers } from '../machine';
import type { OwnQuestion } from '../views';
import { tagOf } from '../words';

/** One's own questions that the room does not show: to be read, declined, asked with another, taken back. */
export function OwnQuestions({
  code,
  questions,
  mayChange,
}: {
  code: string;
  questions: OwnQuestion[];
  mayChange: boolean;
}) {
  if (questions.length === 0) return null;
  return (
    <Part title="Yours, and only you see this">
      <ul className="pbc-rows is-tight" role="list" aria-label="Your questions">
        {questions.map((question) => {
          const { look, tag } = tagOf(question.state);
          return (
            <li key={question.id}>
              <p>{question.body}</p>
              <div className="pbc-state">
                <StateTag state={look}>{tag}</StateTag>
                <span className="pbc-meta">{sayWhy(question)}</span>
                {mayChange && isAskers(question.state) ? (
                  <Link
                    className="pbc-stay"
                    to={href(questionAddresses.question, { code, id: question.id })}
                  >
                    Change or take back
                    <HiddenText>: {question.body}</HiddenText>
                  </Link>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function sayWhy({ state, reason, mergedInto, withoutName }: OwnQuestion): string {
  if (state === 'declined') return reason;
  if (state === 'merged') return mergedInto === null ? '' : `“${mergedInto}”`;
  if (state === 'submitted') {
    return withoutName ? 'The chair reads it first, without your name' : 'The chair reads it first';
  }
  return '';
}
