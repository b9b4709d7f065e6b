import { z } from 'zod';
import { nameField } from '~/features/accounts/names';
import { newPassword } from '~/features/accounts/schema';
import { several } from '~/platform/http/several';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';
import { MAX_JOB_TITLE, MAX_MESSAGE, MAX_ORGANISATION, MAX_REASON } from './limits';
import { asInvitedRole } from './roles';

/** What the forms of joining take. */

export const workEmail = (whose: string) => emailField(`Enter ${whose} work email address`);

export const jobTitleField = (required?: string) =>
  textField({ name: 'Job title', max: MAX_JOB_TITLE, required }).transform((typed) =>
    typed.replaceAll(/\s+/g, ' '),
  );

const token = z.string().default('');
/** Slug of an organisation; empty when none was chosen. */
const organisation = z.string().default('');

export const inviteForm = z.object({
  name: nameField({ name: 'Name', required: 'Enter their name' }),
  email: workEmail('their'),
  organisation: organisation.refine((slug) => slug !== '', {
    message: 'Choose their organisation',
  }),
  jobTitle: jobTitleField(),
  role: z.string().default('').transform(asInvitedRole),
  message: textField({ name: 'Message', max: MAX_MESSAGE }),
});

/** The buttons of an invitation; `email` stands for the one that waits for that address. */
export const invitationForm = z.object({
  deed: z.enum(['send-again', 'withdraw'], { error: 'Choose what to do' }),
  invitation: z.string().default(''),
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim().toLowerCase()),
});

export const acceptForm = z.object({
  token,
  name: nameField({ name: 'Your name', required: 'Enter your name' }),
  newPassword,
});

export const joinForm = z
  .object({
    name: nameField({ name: 'Your name', required: 'Enter your name' }),
    email: workEmail('your'),
    organisation,
    organisationName: textField({ name: 'Name of the organisation', max: MAX_ORGANISATION }),
    jobTitle: jobTitleField('Enter your job title'),
    reason: textField({
      name: 'Your reason',
      max: MAX_REASON,
      required: 'Say why you want to join',
    }),
  })
  .superRefine(({ organisation: chosen, organisationName }, context) => {
    if (chosen !== '' || organisationName !== '') return;
    const message = 'Choose your organisation, or enter its name below the list';
    context.addIssue({ code: 'custom', path: ['organisation'], message });
  })
  // What is chosen from the list is meant, whatever stands beside it.
  .transform((typed) => (typed.organisation === '' ? typed : { ...typed, organisationName: '' }));

export const confirmForm = z.object({ token });

export const answerForm = z.object({
  token,
  answer: textField({ name: 'Your answer', max: MAX_REASON, required: 'Enter your answer' }),
});

/** What the webmaster does with an application. */
export const decideForm = z.discriminatedUnion(
  'deed',
  [
    z.object({
      deed: z.literal('approve'),
      organisation: organisation.refine((slug) => slug !== '', {
        message: 'Choose the organisation',
      }),
      role: z.string().default('').transform(asInvitedRole),
    }),
    z.object({
      deed: z.literal('add-organisation'),
      newOrganisation: textField({
        name: 'Name of the organisation',
        max: MAX_ORGANISATION,
        required: 'Enter the name of the organisation',
      }),
      kind: z
        .string()
        .default('')
        .refine((slug) => slug !== '', { message: 'Choose its kind' }),
      parent: z.string().default(''),
    }),
    z.object({
      deed: z.literal('ask'),
      question: textField({
        name: 'Question',
        max: MAX_MESSAGE,
        required: 'Enter what you want to ask',
      }),
    }),
    z.object({
      deed: z.literal('decline'),
      reason: textField({ name: 'Reason', max: MAX_MESSAGE, required: 'Enter the reason' }),
    }),
  ],
  { error: 'Choose what to do' },
);

/** A file with people to invite: sent, to be looked at, or confirmed. */
export const importForm = z.object({
  deed: z.enum(['look', 'confirm'], { error: 'Choose what to do' }).default('look'),
  file: several
    .transform(([id = '']) => id)
    .refine((id) => id !== '', { message: 'Choose a file' }),
});

export type InviteInput = z.output<typeof inviteForm>;
export type JoinInput = z.output<typeof joinForm>;
