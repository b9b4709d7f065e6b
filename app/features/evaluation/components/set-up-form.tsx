import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { InsetText } from '~/ui/inset-text';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { MAX_QUESTIONS } from '../limits';
import type { SetUpView } from '../set-up.server';

type Values = Refusal['typed'];

const KINDS = [
  { value: 'text', text: 'In words' },
  { value: 'rating', text: 'A rating from 1 to 5' },
];

/** So many empty lines are shown at once; the others are folded. */
const EMPTY_SHOWN = 1;

/** On which an evaluation is opened, and changed as long as nobody has answered. */
export function SetUpForm({
  view,
  refusal,
  held,
  formKey,
}: {
  view: SetUpView;
  refusal: Refusal | undefined;
  held: Values | null;
  formKey: string;
}) {
  const { fresh, mayChangeQuestions, mayMoveLastDay, open } = view;
  const values = refusal?.typed ?? held ?? valuesOf(view);
  const errors = refusal?.errors ?? {};
  if (!mayChangeQuestions) {
    return (
      <>
        <InsetText>
          <p>
            Somebody has answered, so what is asked, and whether names are kept, stays as it is.
          </p>
        </InsetText>
        {mayMoveLastDay ? (
          <LastDay values={values} error={errors.closes} open={open} />
        ) : (
          <p>It is closed. What stands without names is not opened again.</p>
        )}
      </>
    );
  }
  return (
    <>
      <Form method="post" noValidate>
        <input type="hidden" name="deed" value="set-up" />
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <Radios
          name="names"
          legend="Do answers have names?"
          hint="This cannot be changed once somebody has answered."
          defaultValue={String(values.names ?? '')}
          error={errors.names}
          items={[
            {
              value: 'without',
              label: 'No, they are without names',
              hint: 'Nobody can find out who wrote what. You read the results after the last day, if 3 people or more have answered.',
            },
            {
              value: 'with',
              label: 'Yes, names stand with them',
              hint: 'You read them as they come, and people can change theirs until the last day.',
            },
          ]}
        />
        <QuestionLines values={values} errors={errors} />
        <DateInput
          name="closes"
          legend="Until when can people answer?"
          hint="They are reminded once, 3 days before."
          values={values}
          error={errors.closes}
        />
        <Buttons>
          <Button>{fresh ? 'Open the evaluation' : 'Save the evaluation'}</Button>
        </Buttons>
      </Form>
      {open ? <CloseNow /> : null}
    </>
  );
}

function QuestionLines({ values, errors }: { values: Values; errors: Record<string, string> }) {
  const lines = Array.from({ length: MAX_QUESTIONS }, (_, index) => index + 1);
  const isUsed = (line: number) =>
    String(values[`words-${line}`] ?? '') !== '' || errors[`words-${line}`] !== undefined;
  const lastUsed = Math.max(0, ...lines.filter(isUsed));
  const shown = lines.slice(0, lastUsed + EMPTY_SHOWN);
  const folded = lines.slice(lastUsed + EMPTY_SHOWN);
  const show = (line: number) => (
    <QuestionLine key={line} line={line} values={values} errors={errors} />
  );
  return (
    <Part title="What is asked">
      <p>Questions stand in the order of their places. Leave one empty to leave it out.</p>
      {shown.map(show)}
      {folded.length === 0 ? null : <Details summary="More questions">{folded.map(show)}</Details>}
    </Part>
  );
}

function QuestionLine({
  line,
  values,
  errors,
}: {
  line: number;
  values: Values;
  errors: Record<string, string>;
}) {
  const value = (field: string, otherwise: string) =>
    String(values[`${field}-${line}`] ?? otherwise);
  return (
    <>
      <TextInput
        name={`words-${line}`}
        label={`Question ${line}`}
        defaultValue={value('words', '')}
        error={errors[`words-${line}`]}
      />
      <Select
        name={`kind-${line}`}
        label={<Label text="How it is answered" line={line} />}
        small
        options={KINDS}
        short
        defaultValue={value('kind', 'text')}
        error={errors[`kind-${line}`]}
      />
      <TextInput
        name={`place-${line}`}
        label={<Label text="Place" line={line} />}
        small
        width={2}
        inputMode="numeric"
        defaultValue={value('place', String(line))}
        error={errors[`place-${line}`]}
      />
    </>
  );
}

/** What a field is, for those who hear it alone with its question. */
function Label({ text, line }: { text: string; line: number }) {
  return (
    <>
      {text}
      <HiddenText>, question {line}</HiddenText>
    </>
  );
}

/** Once somebody has answered only the last day can be moved. */
function LastDay({
  values,
  error,
  open,
}: {
  values: Values;
  error: string | undefined;
  open: boolean;
}) {
  return (
    <>
      <Form method="post" noValidate>
        <input type="hidden" name="deed" value="last-day" />
        <DateInput
          name="closes"
          legend="Until when can people answer?"
          values={values}
          error={error}
        />
        <Buttons>
          <Button>Save the last day</Button>
        </Buttons>
      </Form>
      {open ? <CloseNow /> : null}
    </>
  );
}

function CloseNow(): ReactNode {
  return (
    <Details summary="Close it now">
      <Form method="post">
        <p>Nobody can answer any more. Without names it is not opened again.</p>
        <Buttons>
          <Button variant="secondary" name="deed" value="close">
            Close the evaluation
          </Button>
        </Buttons>
      </Form>
    </Details>
  );
}

function valuesOf({ nameless, questions, closesOn }: SetUpView): Values {
  return {
    names: nameless === null ? '' : nameless ? 'without' : 'with',
    ...dateFields('closes', closesOn as Day),
    ...Object.fromEntries(
      questions.flatMap(({ kind, words }, index) => [
        [`words-${index + 1}`, words],
        [`kind-${index + 1}`, kind],
        [`place-${index + 1}`, String(index + 1)],
      ]),
    ),
  };
}
