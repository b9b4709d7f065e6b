import { Form } from '@remix-run/react';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { fieldOf, MAX_VALUE } from '../../filling/fields';
import type { Blank } from '../../filling/placeholders';

/**
 * The form of a document: a field for each placeholder. The browser sends it by itself, without the page's script, so
 * that the answer is saved as a file and what was typed stays where it is.
 */
export function FillForm({
  document,
  formKey,
  held,
  refusal,
}: {
  document: { id: string; blanks: readonly Blank[]; first: Typed };
  formKey: string;
  held: Typed | null;
  refusal: Refusal | undefined;
}) {
  const values = refusal?.typed ?? held ?? document.first;
  return (
    <Form method="post" reloadDocument noValidate>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <input type="hidden" name="file" value={document.id} />
      {document.blanks.map((blank, index) => (
        <BlankField
          key={blank.key}
          blank={blank}
          name={fieldOf(index)}
          values={values}
          error={refusal?.errors[fieldOf(index)]}
        />
      ))}
      <Radios
        name="empty"
        legend="What you leave empty becomes"
        items={[
          { value: 'line', label: 'A line to write on', hint: 'For a document that you print.' },
          {
            value: 'keep',
            label: 'The placeholder as it stands',
            hint: 'To be filled in later, in Word or here.',
          },
        ]}
        defaultValue={String(values.empty ?? 'line')}
      />
      <Buttons>
        <Button>Download the document</Button>
      </Buttons>
    </Form>
  );
}

function BlankField({
  blank: { label, kind },
  name,
  values,
  error,
}: {
  blank: Blank;
  name: string;
  values: Typed;
  error: string | undefined;
}) {
  if (kind === 'day') {
    return <DateInput name={name} legend={label} values={values} error={error} />;
  }
  const field = { name, label, error, defaultValue: String(values[name] ?? '') };
  return kind === 'text' ? <Textarea {...field} limit={MAX_VALUE} /> : <TextInput {...field} />;
}
