import { Form } from '@remix-run/react';
import { formatDay } from '~/platform/dates';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { MAX_WORDS, RATINGS } from '../limits';
import { fieldOf, RATING_WORDS, type FormView, type QuestionView } from '../views';

/** What is said instead of the form. */
const INSTEAD = {
  none: 'Nobody has opened an evaluation of this event yet.',
  'not-asked': 'Only those who had a place, or were there, are asked what they thought of it.',
  answered:
    'Thank you: your answers are in. Your name is not kept with them, so nobody can find them again, and you cannot change them.',
  closed: 'The evaluation is closed. It takes no answers any more.',
} as const;

/**
 * The questions about an event, put to one person; or why there are none for them.
 *
 * @param props.hidden what the form carries besides: who is asked by a link, and the key of a form that has a name
 */
export function EvaluationForm({
  view,
  refusal,
  typed,
  hidden,
}: {
  view: FormView;
  refusal: Refusal | undefined;
  /** What was typed before, if anything: in a refused form, or before the session ended. */
  typed: Refusal['typed'] | null;
  hidden: Record<string, string>;
}) {
  const { standing, nameless, closesOn, questions, values } = view;
  if (standing !== 'open') return <InsetText>{<p>{INSTEAD[standing]}</p>}</InsetText>;
  const filled = typed ?? values;
  const errors = refusal?.errors ?? {};
  const changes = Object.keys(values).length > 0;
  return (
    <>
      <p>Answer what you like and leave out the rest. The last day is {formatDay(closesOn)}.</p>
      <WhatIsKept nameless={nameless} />
      <Form method="post" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            value={String(filled[fieldOf(question.id)] ?? '')}
            error={errors[fieldOf(question.id)]}
          />
        ))}
        <NhsNumberQuestion errors={errors} />
        <Buttons>
          <Button>{changes ? 'Save the changes' : 'Send your answers'}</Button>
        </Buttons>
      </Form>
    </>
  );
}

/** What becomes of the answers, said before anything is typed. */
function WhatIsKept({ nameless }: { nameless: boolean }) {
  return (
    <InsetText>
      {nameless ? (
        <>
          <p>
            <strong>Your name is not kept with your answers.</strong> That you have answered is
            noted, so that everybody answers once. Neither your name nor the time is kept with what
            you write, and who runs the event reads it only after the last day, and only if 3 people
            or more have answered.
          </p>
          <p>
            Words can give somebody away: leave out what only you can know. Once sent, your answers
            cannot be changed.
          </p>
        </>
      ) : (
        <p>
          <strong>Your name stands with your answers.</strong> Who runs the event reads them, and
          nobody else. You can change them until the last day.
        </p>
      )}
    </InsetText>
  );
}

function Question({
  question,
  value,
  error,
}: {
  question: QuestionView;
  value: string;
  error: string | undefined;
}) {
  const { id, kind, words } = question;
  const name = fieldOf(id);
  if (kind === 'text') {
    return (
      <Textarea
        name={name}
        label={words}
        rows={4}
        limit={MAX_WORDS}
        defaultValue={value}
        error={error}
      />
    );
  }
  return (
    <Radios
      name={name}
      legend={words}
      small
      defaultValue={value}
      error={error}
      items={[
        ...RATINGS.map((rating) => ({ value: String(rating), label: RATING_WORDS[rating] })),
        { value: '', label: 'I would rather not say' },
      ]}
    />
  );
}
