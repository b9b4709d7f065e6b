import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';

/** A plan or document as fields. */
export function LinkFields({ values, errors }: { values: Typed; errors: FieldErrors }) {
  const shared = (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <Radios
        name="kind"
        legend="What it is"
        error={errors.kind}
        defaultValue={String(values.kind ?? 'plan')}
        items={[
          { value: 'plan', label: 'A plan' },
          { value: 'document', label: 'Another document' },
        ]}
      />
      <TextInput {...shared('title')} label="Title" />
      <TextInput
        {...shared('url')}
        label="Web address"
        hint="Where it can be read, beginning with https://"
        type="url"
        spellCheck={false}
      />
    </>
  );
}
