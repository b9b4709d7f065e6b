import { textField } from '~/platform/text/limits';

/** Names of people, as they are typed and as they are guessed at. */

/** Longer than any name that is used from day to day. */
export const MAX_NAME = 120;

/** Begins a formula in spreadsheet programs; no name does. */
const FORMULA = /^[=+\-@]/;

/**
 * A field for somebody's name. Any script, apostrophes, hyphens, one letter: what people are called is theirs to say.
 *
 * @param required message when nothing was typed
 */
export function nameField(name: string, required: string) {
  return textField({ name, max: MAX_NAME, required })
    .transform((typed) => typed.replaceAll(/\s+/g, ' '))
    .superRefine((typed, context) => {
      const message = problemOf(name, typed);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

function problemOf(name: string, typed: string): string | null {
  if (typed === '') return null; // has been asked for already
  if (FORMULA.test(typed)) return `${name} must not begin with ${typed.charAt(0)}`;
  // Marks that turn the reading direction or cannot be seen let one name pass for another.
  if (/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(typed)) {
    return `${name} has characters in it that cannot be seen. Type it again`;
  }
  if (!/\p{L}/u.test(typed)) return `${name} must have a letter in it`;
  return null;
}

/** How a colleague would greet somebody: the first word that is no title. A guess the person may correct. */
export function givenNameOf(name: string): string {
  const words = name.split(/\s+/);
  return words.find((word) => !/^(dr|mr|mrs|ms|miss|mx|prof|professor)\.?$/i.test(word)) ?? name;
}
