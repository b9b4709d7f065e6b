import type { FieldErrors } from '~/platform/errors';
import type { ListField, Values } from '~/platform/lists/fields';
import { Checkbox, Checkboxes } from '~/ui/checkboxes';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';

/**
 * The fields of an entry of a list, whatever the list.
 *
 * @param props.values what stands in them at first
 * @param props.errors messages by field
 */
export function EntryFields({
  fields,
  values,
  errors,
}: {
  fields: ListField[];
  values: Values;
  errors: FieldErrors;
}) {
  return fields.map((field) => (
    <EntryField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      error={errors[field.name]}
    />
  ));
}

function EntryField({
  field,
  value,
  error,
}: {
  field: ListField;
  value: string | string[];
  error: string | undefined;
}) {
  const { name, label, hint } = field;
  const shared = { name, hint, error };
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          {...shared}
          label={label}
          type={field.type}
          spellCheck={field.type === 'email' ? false : undefined}
          defaultValue={String(value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...shared}
          label={label}
          rows={3}
          limit={field.max}
          defaultValue={String(value)}
        />
      );
    case 'one':
      return (
        <Radios
          {...shared}
          legend={label}
          items={itemsOf(field.choices)}
          defaultValue={String(value)}
        />
      );
    case 'flag':
      return <Checkbox {...shared} label={label} defaultChecked={value === 'on'} />;
    case 'several':
      return (
        <div className="pbc-many">
          <Checkboxes
            {...shared}
            small
            legend={label}
            items={itemsOf(field.choices)}
            defaultValues={[value].flat()}
          />
        </div>
      );
  }
}

function itemsOf(choices: Array<{ value: string; text: string; hint?: string }>) {
  return choices.map(({ value, text, hint }) => ({ value, label: text, hint }));
}
