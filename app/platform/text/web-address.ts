import { textField } from './limits';

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

/** The part of a web address that says whose it is: `www.example.org`. Empty for what is no web address. */
export function hostOf(address: string): string {
  return isWebAddress(address) ? new URL(address).host : '';
}

/** `name:`, but no port: `example.org:8080` has none. */
function hasScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed);
}

/** Only pages: no scripts, no files, and nobody's name and password before the host. */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const whole = hostname.includes('.') || hostname === 'localhost';
  return /^https?:$/.test(protocol) && whole && username === '' && password === '';
}
