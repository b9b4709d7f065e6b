import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import { KEPT_DAYS, MAX_EXPECTATION } from '../../coming/limits';
import type { Answer, Details } from '../../coming/views';

/**
 * What somebody needs who comes, and wants out of it. It goes with the answer they gave.
 *
 * @param props.action where it is sent; this page when left out
 * @param props.from the page to come back to
 * @param props.asked the question about what they want; empty asks nothing
 */
export function DetailsForm(props: {
  action?: string;
  from?: string;
  answer: Answer;
  details: Details;
  asked: string;
  refusal?: Refusal;
}) {
  const { details, asked, refusal } = props;
  const typed = (name: keyof Details) => String(refusal?.typed[name] ?? details[name]);
  const errors = refusal?.errors ?? {};
  return (
    <Form method="post" action={props.action} noValidate>
      <input type="hidden" name="answer" value={props.answer} />
      {props.from === undefined ? null : <input type="hidden" name="from" value={props.from} />}
      {asked === '' ? null : (
        <Textarea
          name="expectation"
          label={asked}
          hint="Read by those who run the event and take its notes, under your name."
          rows={3}
          limit={MAX_EXPECTATION}
          defaultValue={typed('expectation')}
          error={errors.expectation}
        />
      )}
      <NhsNumberQuestion errors={errors} />
      <TextInput
        name="diet"
        label="What do you not eat?"
        hint={`Read by the hosts alone, and deleted ${KEPT_DAYS} days after the event, as is the next.`}
        defaultValue={typed('diet')}
        error={errors.diet}
      />
      <TextInput
        name="access"
        label="What do you need to get in, see, hear and take part?"
        defaultValue={typed('access')}
        error={errors.access}
      />
      <Button variant="secondary" small>
        Save
      </Button>
    </Form>
  );
}
