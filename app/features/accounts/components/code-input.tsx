import type { ReactNode } from 'react';
import { TextInput } from '~/ui/text-input';

/** A code as it is typed: phones show their keys for numbers, and offer what they have been sent. */
export function CodeInput({
  label = 'Code',
  hint,
  error,
}: {
  label?: string;
  hint?: ReactNode;
  error: string | undefined;
}) {
  return (
    <TextInput
      name="code"
      label={label}
      hint={hint}
      autoComplete="one-time-code"
      inputMode="numeric"
      autoCapitalize="none"
      spellCheck={false}
      width={20}
      error={error}
    />
  );
}
