import { formatDay } from '~/platform/dates';
import { InsetText } from '~/ui/inset-text';
import { Part } from '~/ui/part';
import { Table } from '~/ui/table';
import { SHOWN_FROM } from '../limits';
import { RATING_WORDS, sayAnswered, type QuestionResult, type ResultsView } from '../views';

/** How many have answered. */
export function Answered({ results }: { results: ResultsView }) {
  const { open, closesOn, nameless } = results;
  return (
    <p>
      {sayAnswered(results)}. {open ? `It is open until ${formatDay(closesOn)}.` : 'It is closed.'}{' '}
      {nameless ? 'Answers have no names.' : 'Answers have names.'}
    </p>
  );
}

/** What came of every question, or why it cannot be read. */
export function Results({ results }: { results: ResultsView }) {
  const { questions, open } = results;
  if (questions === null) {
    return (
      <InsetText>
        <p>
          {open
            ? `Answers without names can be read after the last day, if ${SHOWN_FROM} people or more have answered: read one by one, they would tell who wrote which.`
            : `Fewer than ${SHOWN_FROM} people have answered. What they wrote is not shown, because one could tell who wrote it.`}
        </p>
      </InsetText>
    );
  }
  return questions.map((question) => (
    <Part key={question.id} title={question.words}>
      {question.answered === 0 ? (
        <p>Nobody answered this.</p>
      ) : question.kind === 'rating' ? (
        <Ratings question={question} />
      ) : (
        <Quotes question={question} />
      )}
    </Part>
  ));
}

function Ratings({ question }: { question: QuestionResult }) {
  const { words, answered, counts, mean } = question;
  return (
    <>
      <p>
        {mean === null ? null : <strong>{mean.toFixed(1)} of 5</strong>} on average, from {answered}{' '}
        {answered === 1 ? 'answer' : 'answers'}
      </p>
      <Table
        caption={words}
        hideCaption
        rowHeadings
        columns={[
          { heading: 'Rating' },
          { heading: 'How many', numeric: true },
          { heading: 'Share', numeric: true },
        ]}
        rows={counts
          .map((count, index) => ({
            key: String(index),
            cells: [
              RATING_WORDS[index + 1],
              String(count),
              `${Math.round((100 * count) / answered)}%`,
            ],
          }))
          .toReversed()}
      />
    </>
  );
}

function Quotes({ question }: { question: QuestionResult }) {
  return (
    <ul className="pbc-rows" role="list" aria-label={question.words}>
      {question.quotes.map(({ words, by }, index) => (
        <li key={index}>
          <p className="pbc-lines">“{words}”</p>
          {by === null ? null : <p className="pbc-meta">{by}</p>}
        </li>
      ))}
    </ul>
  );
}
