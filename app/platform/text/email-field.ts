import { textField } from './limits';

/** The longest that mail servers take (RFC 5321). */
export const MAX_EMAIL = 254;

/**
 * A field for an email address, in NHS wording. Kept in lower case: nobody has two that differ in nothing else.
 *
 * @param required message when nothing was typed; left out, the field may be empty
 */
export function emailField(required?: string) {
  return textField({ name: 'Email address', max: MAX_EMAIL, required })
    .transform((typed) => typed.toLowerCase())
    .refine((typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), {
      message: 'Enter an email address in the correct format, like name@example.org',
    });
}
