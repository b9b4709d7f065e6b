import { z } from 'zod';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_EXPECTATION, MAX_GUESTS, MAX_NEEDS } from './limits';

/** What the forms of those who come take. */

const ANSWERS = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

const answer = z.enum(ANSWERS, { error: 'Say whether you come' });

/** What is asked besides: left out where a button alone answers, and nothing of it changes then. */
const details = {
  diet: textField({ name: 'What you eat', max: MAX_NEEDS }).optional(),
  access: textField({ name: 'What you need', max: MAX_NEEDS }).optional(),
  expectation: textField({ name: 'Your answer', max: MAX_EXPECTATION }).optional(),
  notNhsNumber,
};

/** One’s own answer, or that of a colleague. */
export const answerForm = questionNhsNumber(
  z.object({
    answer,
    /** Id of the colleague; empty for oneself. */
    for: z.string().max(40).default(''),
    /** A path of this site to come back to. */
    from: z.string().max(200).default(''),
    ...details,
  }),
  'expectation',
  'Your answer',
);

export type AnswerInput = z.output<typeof answerForm>;

/** A guest’s answer. */
export const guestAnswerForm = questionNhsNumber(
  z.object({ token: z.string().max(200).default(''), answer, ...details }),
  'expectation',
  'Your answer',
);

/** A guest, as a line says them. */
export interface NewGuest {
  name: string;
  email: string;
  body: string;
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/** Reads “Name, name@example.org, Organisation”. */
function readGuest(line: string): NewGuest | null {
  const [name = '', email = '', ...rest] = line.split(',').map((part) => part.trim());
  const body = rest.join(', ');
  const good = name !== '' && name.length <= 120 && EMAIL.test(email) && email.length <= 254;
  return good && body.length <= 120 ? { name, email: email.toLowerCase(), body } : null;
}

/** Guests, one a line. */
const guestsForm = z
  .object({ guests: z.string().max(20_000, 'Enter fewer guests at once').default('') })
  .transform(({ guests }, context) => {
    const lines = guests
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', path: ['guests'], message });
      return z.NEVER;
    };
    if (lines.length === 0) return refuse('Enter a guest: a name, a comma, an email address');
    if (lines.length > MAX_GUESTS) return refuse(`Enter ${MAX_GUESTS} guests or fewer at once`);
    const read = lines.map(readGuest);
    const wrong = read.findIndex((guest) => guest === null);
    if (wrong >= 0) {
      return refuse(
        `Line ${wrong + 1} must be a name, a comma and an email address: “${lines[wrong] ?? ''}”`,
      );
    }
    const all = read.filter((guest): guest is NewGuest => guest !== null);
    const twice = all.find(
      ({ email }, place) => all.findIndex((one) => one.email === email) < place,
    );
    if (twice) return refuse(`${twice.email} stands there twice`);
    return { guests: all };
  });

/** Of the page of guests: whom to invite, or who is taken off the list. */
export const guestsPageForm = z
  .looseObject({ deed: z.string().default(''), guest: z.string().max(40).default('') })
  .transform((fields, context) => {
    if (fields.deed === 'remove') return { deed: 'remove' as const, guest: fields.guest };
    const read = guestsForm.safeParse(fields);
    if (read.success) return { deed: 'invite' as const, ...read.data };
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message });
    }
    return z.NEVER;
  });
