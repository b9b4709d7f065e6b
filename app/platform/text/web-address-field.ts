import { textField } from './limits';
import { isWebAddress } from './web-address';

const MAX_WEB_ADDRESS = 500;

/**
 * A field for the address of a page on the web, in NHS wording. One typed without its beginning gets `https://`.
 *
 * @param field.name as in "Website must be 500 characters or fewer"
 * @param field.required message when nothing was typed; left out, the field may be empty
 */
export function webAddressField(field: { name: string; required?: string }) {
  return textField({ ...field, max: MAX_WEB_ADDRESS })
    .transform((typed) => (typed === '' || hasScheme(typed) ? typed : `https://${typed}`))
    .refine((typed) => typed === '' || isWebAddress(typed), {
      message: `${field.name} must be a web address, like https://www.example.org`,
    });
}

/** `name:`, but no port: `example.org:8080` has none. */
function hasScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed);
}
