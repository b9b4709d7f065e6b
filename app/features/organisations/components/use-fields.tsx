import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { limits } from '../limits';

/** What a supplier was used for, as fields. */
export function UseFields({ values, errors }: { values: Typed; errors: FieldErrors }) {
  const shared = (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <Textarea
        {...shared('what')}
        label="What you used them for"
        hint="A sentence: “Checking the invoices of two acute trusts.”"
        limit={limits.what}
        rows={3}
      />
      <TextInput
        {...shared('year')}
        label="Since which year (optional)"
        inputMode="numeric"
        width={4}
      />
    </>
  );
}
