import { z } from 'zod';
import { textField } from '~/platform/text/limits';
import { MAX_WORDS } from './mail-limits';

/** What the form of a mail's wording takes; what the mail needs is for the mail to say. */
export const mailForm = z.object({
  deed: z.enum(['save', 'original']).catch('save'),
  subject: textField({ name: 'Subject', max: MAX_WORDS.subject }).transform((typed) =>
    typed.replaceAll(/\s+/g, ' '),
  ),
  body: textField({ name: 'Text', max: MAX_WORDS.body }),
  button: textField({ name: 'What the link says', max: MAX_WORDS.button }).transform((typed) =>
    typed === '' ? null : typed.replaceAll(/\s+/g, ' '),
  ),
  version: z.string().default(''),
});
