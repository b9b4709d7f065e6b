import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import type { OpenQuestion } from '../after/open-questions.server';
import { sayAsker, sayVotes } from '../asker-words';

/**
 * A question that is left open: where it is asked, or why it is dropped.
 *
 * @param props.refusal of a form about this question
 */
export function OpenQuestionEntry({
  question,
  choices,
  refusal,
}: {
  question: OpenQuestion;
  choices: Array<{ slug: string; name: string }>;
  refusal: Refusal | undefined;
}) {
  const { id, body, asker, votes, dropped, reason, section } = question;
  const which = <HiddenText>: {body}</HiddenText>;
  const errors = refusal?.errors ?? {};
  return (
    <>
      <h3>{body}</h3>
      <Meta>
        {sayAsker(asker)}
        {votes === 0 ? null : sayVotes(votes)}
      </Meta>
      {dropped ? <p>It is dropped: “{reason}”</p> : null}
      <Form method="post" noValidate>
        <input type="hidden" name="deed" value="place" />
        <input type="hidden" name="question" value={id} />
        <Select
          id={`section-${id}`}
          name="section"
          label="Ask it in"
          defaultValue={section}
          error={errors.section}
          options={choices.map(({ slug, name }) => ({ value: slug, text: name }))}
        />
        <Buttons>
          <Button variant="secondary">
            {dropped ? 'Ask it there after all' : 'Ask it there'}
            {which}
          </Button>
        </Buttons>
      </Form>
      <Details summary={<>Drop it{which}</>} open={errors.reason !== undefined}>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="drop" />
          <input type="hidden" name="question" value={id} />
          <TextInput
            id={errors.reason === undefined ? `reason-${id}` : 'reason'}
            name="reason"
            label="Why?"
            hint="Whoever asked reads it, and the minutes have it."
            defaultValue={String(refusal?.typed.reason ?? reason)}
            error={errors.reason}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button variant="secondary">Drop it{which}</Button>
          </Buttons>
        </Form>
      </Details>
    </>
  );
}
