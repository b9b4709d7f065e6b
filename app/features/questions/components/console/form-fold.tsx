import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { HiddenText } from '~/ui/hidden-text';
import type { ConsoleQuestion } from '../../views';

/** What a fold with forms of a question needs to know. */
export interface FoldFacts {
  question: ConsoleQuestion;
  /** The fold that the address asks for. */
  asked: AskedFold;
  /** Whether the question's forms are written into the page. */
  filled: boolean;
  fill: () => void;
}

/** Names a fold in the address: the question, and which of its folds. */
export interface AskedFold {
  question: string;
  form: string;
}

/** @param search of the page's address */
export const readAskedFold = (search: URLSearchParams): AskedFold => ({
  question: search.get('question') ?? '',
  form: search.get('form') ?? '',
});

/**
 * A fold with forms in it. They are written when somebody comes to the question: a session with three hundred has more
 * than a thousand forms, and each that chooses another question names them all. Without scripts a link reads the page
 * again with them.
 */
export function FormFold({
  facts: { question, asked, filled, fill },
  form,
  title,
  refused,
  className,
  small = false,
  shortcut,
  children,
}: {
  facts: FoldFacts;
  form: string;
  title: string;
  /** Opened, because something was wrong with what was sent from it. */
  refused: boolean;
  className: 'pbc-more' | 'pbc-rest';
  small?: boolean;
  shortcut?: string;
  children: () => ReactNode;
}) {
  const { id, body } = question;
  const size = small ? ' nhsuk-button--small' : '';
  return (
    <details
      className={className}
      open={refused || (asked.question === id && asked.form === form)}
      onToggle={(event) => {
        if (event.currentTarget.open) fill();
      }}
    >
      <summary className={`nhsuk-button nhsuk-button--secondary${size}`} data-shortcut={shortcut}>
        {title}
        <HiddenText>: {body}</HiddenText>
      </summary>
      {filled ? (
        children()
      ) : (
        <Link
          to={`?${new URLSearchParams({ question: id, form })}#question-${id}`}
          preventScrollReset
        >
          Show what there is to fill in
          <HiddenText> for: {body}</HiddenText>
        </Link>
      )}
    </details>
  );
}
