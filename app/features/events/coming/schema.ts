import { z } from 'zod';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_EXPECTATION, MAX_GUEST_NAME, MAX_GUESTS_AT_ONCE, MAX_NEEDS } from './limits';
import { answers } from './views';

/** What the forms of those who come, and of those who invite, take. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

const answer = z.enum(answers, { error: 'Choose yes, maybe or no' });

/** A field that a button alone does not send: left out, what was said before stays. */
const sent = (field: z.ZodType<string>) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return undefined;
      const read = field.safeParse(text);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

const details = {
  diet: sent(textField({ name: 'What you cannot or do not eat', max: MAX_NEEDS })),
  access: sent(textField({ name: 'What you need', max: MAX_NEEDS })),
  expectation: sent(textField({ name: 'What you want out of it', max: MAX_EXPECTATION })),
  notNhsNumber,
};

const withoutNhsNumber = <S extends z.ZodType>(schema: S) =>
  questionNhsNumber(schema, 'expectation', 'What you want out of it');

/** A path of this site to go back to; anything else is none. */
const from = z
  .string()
  .optional()
  .transform((path) => (path !== undefined && /^\/(?![/\\])[\w/.~%-]*$/.test(path) ? path : null));

/** One's own answer. */
export const answerForm = withoutNhsNumber(z.object({ answer, from, ...details }));

/** A guest's. */
export const guestForm = withoutNhsNumber(z.object({ answer, ...details }));

/** An answer for a colleague. */
export const answerForForm = z.object({
  for: z.string({ error: 'Choose who comes' }).min(1, 'Choose who comes').max(40),
  answer,
});

const guestName = textField({
  name: 'Name',
  max: MAX_GUEST_NAME,
  required: 'Enter a name first, then a comma and an email address',
});
const guestEmail = emailField('Enter an email address after the name and a comma');
const guestOrganisation = textField({ name: 'Organisation', max: MAX_GUEST_NAME });

export interface NewGuest {
  name: string;
  email: string;
  organisation: string;
}

/** Guests, one a line: name, email address, organisation. */
const guests = z
  .string()
  .default('')
  .transform((text, context): NewGuest[] => {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const found: NewGuest[] = [];
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    lines.forEach((line, index) => {
      if (line === '') return;
      const [name = '', email = '', ...rest] = line.split(/\s*[,;\t]\s*/);
      const read = z
        .object({ name: guestName, email: guestEmail, organisation: guestOrganisation })
        .safeParse({ name, email, organisation: rest.join(', ') });
      if (!read.success) refuse(`Line ${index + 1}: ${read.error.issues[0]?.message ?? ''}`);
      else if (found.some((one) => one.email === read.data.email)) {
        refuse(`Line ${index + 1}: ${read.data.email} stands there twice`);
      } else found.push(read.data);
    });
    if (lines.every((line) => line === '')) refuse('Enter at least one guest');
    if (found.length > MAX_GUESTS_AT_ONCE) {
      refuse(`Invite ${MAX_GUESTS_AT_ONCE} guests or fewer at a time`);
    }
    return found;
  });

const guest = z.string().max(40).default('');

/** What the page of guests sends. */
export const guestsForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('invite'), guests, idempotencyKey }),
    z.object({ deed: z.literal('answer'), guest, answer }),
    z.object({ deed: z.literal('invite-again'), guest }),
    z.object({ deed: z.literal('remove'), guest }),
  ],
  { error: 'Choose what to do' },
);

export type InviteInput = Omit<Extract<z.output<typeof guestsForm>, { deed: 'invite' }>, 'deed'>;
