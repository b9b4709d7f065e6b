import { z } from 'zod';

/** Counts what a person would call characters: an emoji outside the basic plane is one, not two. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/**
 * A text field with a limit, in NHS wording. Line ends become `\n`; spaces at both ends go.
 *
 * @param field.name as in "Title must be 120 characters or fewer"
 * @param field.max most characters
 * @param field.required message when nothing was typed; left out, the field may be empty
 */
export function textField(field: { name: string; max: number; required?: string }) {
  const { name, max, required } = field;
  return z
    .string({ error: `${name} must be one text` })
    .default('')
    .transform((typed) => typed.replaceAll(/\r\n?/g, '\n').trim())
    .superRefine((text, context) => {
      const length = countCharacters(text);
      if (required !== undefined && length === 0) {
        context.addIssue({ code: 'custom', message: required });
      } else if (length > max) {
        context.addIssue({
          code: 'custom',
          message: `${name} must be ${thousands(max)} characters or fewer. It has ${thousands(length)}`,
        });
      }
    });
}

/** `20,000`: numerals with a comma over 999, as the NHS service manual writes them. */
function thousands(number: number): string {
  return number.toLocaleString('en-GB');
}
