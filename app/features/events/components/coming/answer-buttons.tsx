import { Form } from '@remix-run/react';
import type { Answer } from '../../coming/views';

const buttons: ReadonlyArray<{ value: Answer; text: string }> = [
  { value: 'yes', text: 'Yes' },
  { value: 'maybe', text: 'Maybe' },
  { value: 'no', text: 'No' },
];

/**
 * Yes, maybe, no: one click each.
 *
 * @param props.action where it is answered; this page when left out
 * @param props.from the page to come back to
 */
export function AnswerButtons(props: {
  action?: string;
  from?: string;
  title: string;
  answer: Answer | null;
}) {
  return (
    <Form method="post" action={props.action} aria-label={`Are you coming to ${props.title}?`}>
      {props.from === undefined ? null : <input type="hidden" name="from" value={props.from} />}
      <div className="pbc-rsvp">
        {buttons.map(({ value, text }) => (
          <button
            key={value}
            type="submit"
            name="answer"
            value={value}
            aria-pressed={props.answer === value}
          >
            {text}
          </button>
        ))}
      </div>
    </Form>
  );
}
