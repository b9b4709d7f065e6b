import { beginsLikeFormula } from '~/platform/text/csv';
import { textField } from '~/platform/text/limits';

/** Names of people, as they are typed and as they are guessed at. */

/** Longer than any name that is used from day to day. */
const MAX_PERSON_NAME = 200;

/**
 * What cannot be seen, and would turn or hide what stands beside it or let one name pass for another. The joiners that
 * some scripts are written with stay.
 */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A field for somebody's name: one line. Any script, apostrophes, hyphens, one letter: what people are called is theirs
 * to say.
 *
 * @param field.required message when nothing was typed
 */
export function nameField({
  name,
  required,
  max = MAX_PERSON_NAME,
}: {
  name: string;
  required: string;
  max?: number;
}) {
  return textField({ name, max, required })
    .transform((typed) =>
      typed.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').trim(),
    )
    .superRefine((typed, context) => {
      const message = problemOf(name, typed);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

function problemOf(name: string, typed: string): string | null {
  if (typed === '') return null; // has been asked for already
  if (beginsLikeFormula(typed)) return `${name} must not begin with ${typed.charAt(0)}`;
  if (!/\p{L}/u.test(typed)) return `${name} must have a letter in it`;
  return null;
}

/** How a colleague would greet somebody: the first word that is no title. A guess the person may correct. */
export function givenNameOf(name: string): string {
  const words = name.split(/\s+/);
  return words.find((word) => !/^(dr|mr|mrs|ms|miss|mx|prof|professor)\.?$/i.test(word)) ?? name;
}
