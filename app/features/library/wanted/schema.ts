import { z } from 'zod';
import { textField } from '~/platform/text/limits';

/** Room for it in the title of a query, after the words that every wish begins with. */
export const MAX_WISH = 90;

/** "We need a template for …" */
export const wishForm = z.object({
  title: textField({
    name: 'What you need',
    max: MAX_WISH,
    required: 'Enter what you need a template for',
  }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
});

/** The wish as the title of a query. */
export function titleOfWish(typed: string): string {
  return /^we need\b/i.test(typed) ? typed : `We need a template for ${typed}`;
}
