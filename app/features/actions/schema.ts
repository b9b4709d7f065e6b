import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_OWNER, MAX_UPDATE, MAX_WHAT, MAX_WORDS } from './limits';

/** What the forms of actions send. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

const oneLine = (typed: string) => typed.replaceAll(/\s+/g, ' ');

const actionWords = questionNhsNumber(
  z.object({
    what: textField({
      name: 'What is to be done',
      max: MAX_WHAT,
      required: 'Enter what is to be done',
    }).transform(oneLine),
    owner: textField({
      name: 'Who does it',
      max: MAX_OWNER,
      required: 'Enter who does it',
    }).transform(oneLine),
    organisation: textField({ name: 'Organisation', max: MAX_OWNER }).transform(oneLine),
    notNhsNumber,
    idempotencyKey,
  }),
  'what',
  'What is to be done',
);

/** An action, new or changed. What is wrong with its words and with its day is said together. */
export const actionForm = z.looseObject({}).transform((fields, context) => {
  const words = actionWords.safeParse(fields);
  const due = readDate(fields, 'due', 'the day');
  if (!words.success) copyIssues(words.error, context);
  if ('problem' in due) {
    context.addIssue({ code: 'custom', path: ['due'], message: due.problem });
  }
  if (!words.success || 'problem' in due) return z.NEVER;
  const { what, owner, organisation, idempotencyKey: key } = words.data;
  return { what, owner, organisation, dueOn: due.day, idempotencyKey: key };
});

function copyIssues({ issues }: z.ZodError, context: z.RefinementCtx): void {
  for (const { path, message } of issues) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}

export type ActionInput = Pick<
  z.output<typeof actionForm>,
  'what' | 'owner' | 'organisation' | 'dueOn'
>;

/** How an action stands: how far it is, that it is done, or that it is dropped. */
const reportForm = questionNhsNumber(
  z.looseObject({
    deed: z.enum(['progress', 'done', 'drop'], { error: 'Choose how it stands' }),
    words: textField({
      name: 'What you say',
      max: MAX_WORDS,
      required: 'Enter a few words about it',
    }),
    notNhsNumber,
    idempotencyKey,
  }),
  'words',
  'What you say',
);

/** Of the page of one action. */
export const actionPageForm = z
  .looseObject({ deed: z.string().default('') })
  .transform((fields, context) => {
    if (fields.deed === 'reopen') return { deed: 'reopen' as const };
    const changes = fields.deed === 'change';
    const read = changes ? actionForm.safeParse(fields) : reportForm.safeParse(fields);
    if (!read.success) {
      copyIssues(read.error, context);
      return z.NEVER;
    }
    return 'words' in read.data ? read.data : { deed: 'change' as const, ...read.data };
  });

/** A progress update: to look at first, or to send. */
export const updateForm = questionNhsNumber(
  z.object({
    deed: z.enum(['preview', 'send'], { error: 'Choose what to do' }).default('preview'),
    body: textField({ name: 'The update', max: MAX_UPDATE, required: 'Enter the update' }),
    notNhsNumber,
    idempotencyKey,
  }),
  'body',
  'The update',
);
