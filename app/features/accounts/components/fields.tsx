import { PasswordInput } from '~/ui/password-input';
import { TextInput } from '~/ui/text-input';

/** The mail address of an account; browsers fill it in. */
export function EmailInput({ typed, error }: { typed: string; error: string | undefined }) {
  return (
    <TextInput
      name="email"
      label="Email address"
      type="email"
      autoComplete="username"
      spellCheck={false}
      defaultValue={typed}
      error={error}
    />
  );
}

/** A password that is chosen, with what it takes. */
export function NewPasswordInput({
  label = 'New password',
  error,
}: {
  label?: string;
  error: string | undefined;
}) {
  return (
    <PasswordInput
      name="newPassword"
      label={label}
      hint="12 characters or more. Three words that do not belong together are easy to remember."
      autoComplete="new-password"
      error={error}
    />
  );
}
