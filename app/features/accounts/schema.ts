import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';
import { codeField, firstCodeField } from './second-factor/code';
import { nameField } from './names';

/**
 * What the forms of an account take. Messages are in the words of the NHS service manual.
 */

const MIN_PASSWORD = 12;
/** Argon2 takes longer texts, but no person types them. */
const MAX_PASSWORD = 200;

const email = emailField('Enter your email address');

/** Never trimmed: a space is a character of a password. Normalised, so that é typed on two keyboards is the same. */
const password = z
  .string()
  .default('')
  .transform((typed) => typed.normalize('NFKC'));

/** A password that is chosen. */
export const newPassword = password.superRefine((typed, context) => {
  const length = [...typed].length;
  if (length === 0) {
    context.addIssue({ code: 'custom', message: 'Enter a new password' });
  } else if (length < MIN_PASSWORD) {
    context.addIssue({
      code: 'custom',
      message: `New password must be ${MIN_PASSWORD} characters or more`,
    });
  } else if (length > MAX_PASSWORD) {
    context.addIssue({
      code: 'custom',
      message: `New password must be ${MAX_PASSWORD} characters or fewer`,
    });
  }
});

/** A checkbox by itself: sent when it is ticked. */
const ticked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined);

const currentPassword = password.refine((typed) => typed !== '', {
  message: 'Enter your current password',
});

export const signInForm = z.object({
  email,
  password: password.refine((typed) => typed !== '', { message: 'Enter your password' }),
  shared: ticked,
  next: z.string().optional(),
});

export const signInCodeForm = z.object({ code: codeField, next: z.string().optional() });

export const forgottenForm = z.object({ email });

export const resetForm = z.object({ token: z.string().default(''), newPassword });

export const changePasswordForm = z.object({
  password: currentPassword,
  newPassword,
});

/** Begins setting up a second factor, or makes new recovery codes. */
export const confirmPasswordForm = z.object({ password: currentPassword });

export const confirmSecondFactorForm = z.object({ code: firstCodeField });

export const turnOffForm = z.object({ password: currentPassword, code: codeField });

export const signInRulesForm = z.object({ required: ticked });
/** Asks for another email address, or takes that back. */
export const changeEmailForm = z
  .object({
    deed: z.enum(['ask', 'stop']).catch('ask'),
    password: password,
    newEmail: emailField('Enter the new email address').optional(),
  })
  .transform(({ deed, password: typed, newEmail = '' }, context) => {
    if (deed === 'stop') return { deed };
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (newEmail === '') refuse('newEmail', 'Enter the new email address');
    if (typed === '') refuse('password', 'Enter your password');
    return { deed, password: typed, newEmail };
  });

/** The button of a mailed link about another email address. */
export const answerEmailForm = z.object({
  token: z.string().default(''),
  deed: z.enum(['confirm', 'stop'], { error: 'Choose what to do' }),
});

export const endSessionForm = z.object({
  /** Handle of one session, or `others` for all but this one. */
  session: z.string().default(''),
});

export const firstWebmasterForm = z.object({
  token: z.string().default(''),
  name: nameField({ name: 'Your name', required: 'Enter your name' }),
  email,
  organisation: textField({
    name: 'Organisation',
    max: 160,
    required: 'Enter the name of your organisation',
  }),
  /** Slug of what kind of organisation it is. */
  kind: z.string().default('').refine(Boolean, 'Choose what kind of organisation it is'),
  newPassword,
});

/** Names a deputy, or ends one's days. */
export const deputyForm = z
  .looseObject({
    deed: z.enum(['name', 'end'], { error: 'Choose what to do' }),
    person: z.string().default(''),
  })
  .transform(({ deed, person, ...fields }, context) => {
    if (deed === 'end') return { deed, personId: person };
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (person === '') refuse('person', 'Choose who it is');
    const from = readDate(fields, 'from', 'the first day');
    const until = readDate(fields, 'until', 'the last day');
    if ('problem' in from) refuse('from', from.problem);
    if ('problem' in until) refuse('until', until.problem);
    if ('problem' in from || 'problem' in until) return z.NEVER;
    return { deed, personId: person, from: from.day, until: until.day };
  });

export type SignInInput = z.output<typeof signInForm>;
export type FirstWebmasterInput = z.output<typeof firstWebmasterForm>;
