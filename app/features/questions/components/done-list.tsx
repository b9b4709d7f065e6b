import { formatDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import { sayAsker } from '../asker-words';
import type { QuestionView } from '../views';
import { tagOf } from '../words';

/** What has been dealt with, the latest first, and what stays open. */
export function DoneList({ questions }: { questions: QuestionView[] }) {
  const latest = [...questions].sort((a, b) => b.stateAt.localeCompare(a.stateAt) || b.seq - a.seq);
  return (
    <Part title="Done">
      {latest.length === 0 ? null : (
        <ul className="pbc-rows is-tight" role="list" aria-label="Done">
          {latest.map((question) => (
            <li key={question.id}>
              <p>{question.body}</p>
              <BecameOf question={question} />
            </li>
          ))}
        </ul>
      )}
      <p className="pbc-meta pbc-after">
        What stays open becomes a query on Ask on the next working day, by itself. Whoever asked it
        is told.
      </p>
    </Part>
  );
}

/** What became of a question: its state, the answer, who does what by when. */
export function BecameOf({ question }: { question: QuestionView }) {
  const { state, stateAt, promise, answer } = question;
  const { look, tag } = tagOf(state);
  return (
    <>
      <div className="pbc-state">
        <StateTag state={look}>{tag}</StateTag>
        {promise ? (
          <Meta>
            {`${sayAsker(promise.by)}, by ${formatDay(promise.dueOn)}`}
            {promise.what}
          </Meta>
        ) : (
          <span className="pbc-meta">
            <When at={stateAt} style="time" />
          </span>
        )}
      </div>
      {answer ? <Reading html={answer.html} /> : null}
    </>
  );
}
