import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { questionAddresses } from '../../addresses';
import type { ConsoleQuestion } from '../../views';

/** A form of the console: every one names the question, and how the page showed it. */
export function DeedForm({
  code,
  question,
  onAir,
  children,
}: {
  code: string;
  question: Pick<ConsoleQuestion, 'id' | 'state' | 'editedAt'>;
  /** Id of the question that the page shows on air. */
  onAir: string;
  children: ReactNode;
}) {
  return (
    <Form
      method="post"
      action={href(questionAddresses.console, { code })}
      noValidate
      preventScrollReset
    >
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="was" value={question.state} />
      <input type="hidden" name="edited" value={question.editedAt ?? ''} />
      <input type="hidden" name="onAir" value={onAir} />
      {children}
    </Form>
  );
}

/** A button of a form that is nothing but buttons. */
export interface Deed {
  deed: string;
  text: string;
  /** Pressed on the keyboard, while the question has the focus. */
  shortcut?: string;
  primary?: boolean;
}

/** Buttons that ask for nothing more, in one form. */
export function DeedButtons({
  code,
  question,
  onAir,
  deeds,
  large = false,
}: {
  code: string;
  question: ConsoleQuestion;
  onAir: string;
  deeds: Deed[];
  large?: boolean;
}) {
  return (
    <DeedForm code={code} question={question} onAir={onAir}>
      <Buttons>
        {deeds.map(({ deed, text, shortcut, primary = false }) => (
          <Button
            key={deed}
            name="deed"
            value={deed}
            variant={primary ? 'primary' : 'secondary'}
            small={!large}
            data-shortcut={shortcut}
          >
            {text}
            <HiddenText>: {question.body}</HiddenText>
          </Button>
        ))}
      </Buttons>
    </DeedForm>
  );
}
