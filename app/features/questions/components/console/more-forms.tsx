import type { ReactNode } from 'react';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { sayAsker } from '../../asker-words';
import { MAX_ANSWER } from '../../limits';
import type { ConsoleQuestion, RoleView } from '../../views';
import { DeedForm } from './deeds';
import { FormFold, type FoldFacts } from './form-fold';

/** What a form of the console needs to know: all of them stand under the same question. */
export interface FormFacts extends FoldFacts {
  code: string;
  onAir: string;
  /** What was wrong with a form of this question. */
  refusal: Refusal | undefined;
}

/** The deed that a refused form was about, if it was about this question. */
export const refusedDeed = ({ question, refusal }: Pick<FormFacts, 'question' | 'refusal'>) =>
  refusal?.typed.question === question.id ? String(refusal.typed.deed ?? '') : null;

/**
 * A deed that asks for something more. It is folded away until it is wanted; its summary is the button.
 *
 * @param props.fields given what was typed and what is wrong with it
 */
function More({
  facts,
  deed,
  title,
  button,
  shortcut,
  fields,
}: {
  facts: FormFacts;
  deed: string;
  title: string;
  button: string;
  shortcut?: string;
  fields: (typed: Refusal['typed'], errors: Refusal['errors']) => ReactNode;
}) {
  const { code, question, onAir, refusal } = facts;
  const refused = refusedDeed(facts) === deed ? refusal : undefined;
  const errors = refused?.errors ?? {};
  return (
    <FormFold
      facts={facts}
      form={deed}
      title={title}
      refused={refused !== undefined}
      className="pbc-more"
      shortcut={shortcut}
    >
      {() => (
        <DeedForm code={code} question={question} onAir={onAir}>
          <input type="hidden" name="deed" value={deed} />
          {fields(refused?.typed ?? {}, errors)}
          <NhsNumberQuestion errors={errors} />
          <Button small>{button}</Button>
        </DeedForm>
      )}
    </FormFold>
  );
}

/** A reason that its asker alone reads. */
export function DeclineForm({ facts }: { facts: FormFacts }) {
  return (
    <More
      facts={facts}
      deed="decline"
      title="Decline"
      button="Decline the question"
      shortcut="d"
      fields={(typed, errors) => (
        <TextInput
          name="reason"
          id={`reason-${facts.question.id}`}
          label="Why?"
          hint="Only its asker reads this."
          defaultValue={String(typed.reason ?? '')}
          error={errors.reason}
        />
      )}
    />
  );
}

/**
 * One question stands for two.
 *
 * @param props.open those that another one can be asked with
 */
export function MergeForm({ facts, open }: { facts: FormFacts; open: ConsoleQuestion[] }) {
  const isOther = ({ id }: ConsoleQuestion) => id !== facts.question.id;
  if (!open.some(isOther)) return null;
  return (
    <More
      facts={facts}
      deed="merge"
      title="Same as …"
      button="Ask them as one"
      shortcut="m"
      fields={(typed, errors) => (
        <Select
          name="into"
          id={`into-${facts.question.id}`}
          label="Which question stands for both?"
          hint="Who voted for both counts once."
          defaultValue={String(typed.into ?? '')}
          error={errors.into}
          options={[
            { value: '', text: 'Choose a question' },
            ...open.filter(isOther).map(({ id, body }) => ({ value: id, text: body })),
          ]}
        />
      )}
    />
  );
}

/** What was answered, in writing; it may be left empty and written later. */
export function AnswerForm({ facts, deed }: { facts: FormFacts; deed: 'answer' | 'write-answer' }) {
  const { question } = facts;
  const later = deed === 'write-answer';
  const title = later
    ? question.answerSource === ''
      ? 'Write the answer'
      : 'Change the answer'
    : 'Answered, in writing';
  return (
    <More
      facts={facts}
      deed={deed}
      title={title}
      button={later ? 'Keep the answer' : 'Answered'}
      shortcut="w"
      fields={(typed, errors) => (
        <Textarea
          name="answer"
          id={`answer-${question.id}`}
          label="What was answered?"
          rows={4}
          limit={MAX_ANSWER}
          defaultValue={String(typed.answer ?? question.answerSource)}
          error={errors.answer}
        />
      )}
    />
  );
}

/** A promise to the room: what, who, by when. */
export function PromiseForm({
  facts,
  deed,
  parts,
}: {
  facts: FormFacts;
  deed: 'take-away' | 'wait-for';
  /** Who is most likely to promise: those with a part in the session. */
  parts: RoleView[];
}) {
  const away = deed === 'take-away';
  const { id } = facts.question;
  return (
    <More
      facts={facts}
      deed={deed}
      title={away ? 'Take away' : 'Waiting for'}
      button={away ? 'Take it away' : 'Wait for it'}
      shortcut={away ? 't' : 'f'}
      fields={(typed, errors) => (
        <>
          <TextInput
            name="what"
            id={`what-${id}`}
            label={away ? 'What is promised?' : 'What is waited for?'}
            hint={away ? undefined : 'A document, a decision or a date'}
            defaultValue={String(typed.what ?? '')}
            error={errors.what}
          />
          <Select
            name="by"
            id={`by-${id}`}
            label={away ? 'Who promises it?' : 'Who brings it?'}
            defaultValue={String(typed.by ?? parts.find(isSpeaker)?.id ?? '')}
            options={[
              ...parts.map((part) => ({ value: part.id, text: sayAsker(part) })),
              { value: '', text: 'Somebody else, named below' },
            ]}
          />
          <TextInput
            name="byName"
            id={`byName-${id}`}
            label="Name, if it is somebody else"
            width={20}
            defaultValue={String(typed.byName ?? '')}
            error={errors.byName}
          />
          <TextInput
            name="byOrganisation"
            id={`byOrganisation-${id}`}
            label="Their organisation"
            width={20}
            defaultValue={String(typed.byOrganisation ?? '')}
            error={errors.byOrganisation}
          />
          <DateInput
            name="due"
            id={`due-${id}`}
            legend="By when?"
            hint="For example, 6 8 2018"
            values={typed}
            error={errors.due}
          />
        </>
      )}
    />
  );
}

const isSpeaker = ({ role }: RoleView) => role === 'speaker';
