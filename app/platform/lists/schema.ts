import { z } from 'zod';
import { textField } from '../text/limits';
import { slugOf } from '../text/slug';
import { MAX_NAME } from './fields';

/**
 * The name of an entry: one line, with something in it that an address can be made of.
 *
 * @param name as in "Name must be 80 characters or fewer"
 */
export function entryName(name = 'Name') {
  return textField({ name, max: MAX_NAME, required: `Enter a ${name.toLowerCase()}` })
    .transform((typed) => typed.replaceAll(/\s+/g, ' '))
    .refine((typed) => typed === '' || slugOf(typed) !== '', {
      message: `${name} must have a letter or a number in it`,
    });
}

/** A box to tick: `on` or empty. */
export const flag = z
  .string()
  .default('')
  .transform((sent) => (sent === 'on' ? 'on' : ''));
