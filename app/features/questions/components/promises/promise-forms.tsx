import { Form } from '@remix-run/react';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Details } from '~/ui/details';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Part } from '~/ui/part';
import { Textarea } from '~/ui/textarea';
import { MAX_ANSWER, MAX_REASON } from '../../limits';

/** What can be done with an open promise, a form each. A refused one comes back with what was typed. */
export function PromiseForms({ dueOn, refusal }: { dueOn: string; refusal: Refusal | undefined }) {
  const refused = (deed: string) => (refusal?.typed.deed === deed ? refusal : undefined);
  const [kept, given, moved] = [refused('keep'), refused('give-up'), refused('change-day')];
  return (
    <Part title="What has become of it?" print={false}>
      <Form method="post" noValidate>
        <input type="hidden" name="deed" value="keep" />
        <Textarea
          name="answer"
          label="How it was kept"
          hint="Write the answer, or where it is found. Whoever asked is told, and the minutes have it."
          limit={MAX_ANSWER}
          defaultValue={String(kept?.typed.answer ?? '')}
          error={kept?.errors.answer}
        />
        <NhsNumberQuestion errors={kept?.errors ?? {}} />
        <Buttons>
          <Button>The promise is kept</Button>
        </Buttons>
      </Form>
      <Details summary="Move its day" open={moved !== undefined}>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="change-day" />
          <DateInput
            name="due"
            legend="By when?"
            values={moved?.typed ?? dateFields('due', dueOn as Day)}
            error={moved?.errors.due}
          />
          <Buttons>
            <Button variant="secondary">Move the day</Button>
          </Buttons>
        </Form>
      </Details>
      <Details summary="Give it up" open={given !== undefined}>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="give-up" />
          <Textarea
            name="reason"
            label="Why can it not be kept?"
            hint="Whoever asked is told. After the session the question becomes a query."
            rows={3}
            limit={MAX_REASON}
            defaultValue={String(given?.typed.reason ?? '')}
            error={given?.errors.reason}
          />
          <NhsNumberQuestion errors={given?.errors ?? {}} />
          <Buttons>
            <Button variant="secondary">Give it up</Button>
          </Buttons>
        </Form>
      </Details>
    </Part>
  );
}
