import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { DateInput } from '~/ui/date-input';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { MAX_INTENTION } from '../../intentions/limits';

/**
 * What somebody will do after an event: written down, or changed.
 *
 * @param props.prefix tells the fields of several such forms on one page apart; their names stay the same
 */
export function IntentionForm({
  deed,
  id = '',
  prefix = '',
  values,
  refusal,
  formKey,
  action,
}: {
  deed: 'write' | 'change';
  id?: string;
  prefix?: string;
  values: Refusal['typed'];
  refusal: Refusal | undefined;
  formKey: string;
  action?: string;
}) {
  const errors = refusal?.errors ?? {};
  return (
    <Form method="post" action={action} noValidate>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <Textarea
        name="body"
        id={`${prefix}body`}
        label="What I will do"
        hint="One thing, and by when if you know. Only you see it unless you share it."
        rows={3}
        limit={MAX_INTENTION}
        defaultValue={String(values.body ?? '')}
        error={errors.body}
      />
      <NhsNumberQuestion errors={errors} />
      <Checkbox
        name="shared"
        id={`${prefix}shared`}
        label="Show it, with my name, to those who were there"
        hint="They, and those who run the event, see it on this event’s page."
        defaultChecked={values.shared !== undefined}
      />
      <Radios
        name="remind"
        id={`${prefix}remind`}
        legend="Remind me once"
        defaultValue={String(values.remind ?? '')}
        error={errors.remind}
        items={[
          { value: 'yes', label: 'Yes, on the day below' },
          { value: 'no', label: 'No' },
        ]}
      />
      <DateInput
        name="day"
        id={`${prefix}day`}
        legend="Day of the reminder"
        values={values}
        error={errors.day}
      />
      <Buttons>
        <Button variant={deed === 'write' ? 'primary' : 'secondary'}>
          {deed === 'write' ? 'Write it down' : 'Save the change'}
        </Button>
      </Buttons>
    </Form>
  );
}
