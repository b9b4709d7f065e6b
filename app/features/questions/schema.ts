import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { clocksShow, momentOf } from '~/platform/calendar/moments';
import { readTime } from '~/platform/calendar/times';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { readCode } from './codes';
import { MAX_DESCRIPTION, MAX_QUESTION, MAX_SESSION_TITLE } from './limits';

/** What the forms of those who take part, and of those who make sessions, take. Those of the console: `chairing/forms`. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

/** A box that is ticked, or not there. */
const ticked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined && sent !== '');

/** A session's code, or the one on a badge. */
export const codeForm = z.object({
  typedCode: z
    .string()
    .default('')
    .transform(readCode)
    .refine((code) => code !== '', 'Enter the code on the screen, or on your badge'),
});

/** Plain text in one piece: line breaks make no difference on a screen. */
const question = textField({
  name: 'Your question',
  max: MAX_QUESTION,
  required: 'Enter your question',
}).transform((typed) => typed.replaceAll(/\s+/g, ' '));

export const questionForm = questionNhsNumber(
  z.object({
    body: question,
    /** Ticked when the room shall not see who asks. */
    withoutName: ticked,
    notNhsNumber,
    idempotencyKey,
  }),
  'body',
  'Your question',
);

/** One's own question, changed or taken back. */
export const ownQuestionForm = z.discriminatedUnion(
  'deed',
  [
    questionNhsNumber(
      z.object({ deed: z.literal('change'), body: question, notNhsNumber }),
      'body',
      'Your question',
    ),
    z.object({ deed: z.literal('take-back') }),
  ],
  { error: 'Choose what to do' },
);

export const voteForm = z.object({
  question: z.string().max(40).default(''),
  /** `yes`, or empty to take it back. */
  vote: z.string().default(''),
  /** Sent by the page itself, which stays where it is. */
  stay: z.string().optional(),
});

const NO_SUCH_TIME = 'The clocks go forward on this day and leave this time out. Enter another one';

/** What a session is: made and changed with the same fields. */
export const sessionForm = z
  .looseObject({
    title: textField({
      name: 'Title',
      max: MAX_SESSION_TITLE,
      required: 'Enter what the session is called',
    }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
    description: textField({ name: 'What it is about', max: MAX_DESCRIPTION }),
    from: z.string().default(''),
    to: z.string().default(''),
    moderated: ticked,
    /** Slugs, in order. */
    sections: several.refine((slugs) => slugs.length > 0, 'Choose where open questions are asked'),
    idempotencyKey,
  })
  .transform(
    ({ title, description, moderated, sections, idempotencyKey: key, ...rest }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      const day = readDate(rest, 'day', 'the day');
      if ('problem' in day) refuse('day', day.problem);
      const [from, to] = [readTime(rest.from), readTime(rest.to)];
      if (from === null) refuse('from', 'Enter the time it begins, like 2pm or 14:30');
      if (to === null) refuse('to', 'Enter the time it ends, like 4pm or 16:00');
      if ('problem' in day || from === null || to === null) return z.NEVER;
      for (const [field, minutes] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (!clocksShow(day.day, minutes)) refuse(field, NO_SUCH_TIME);
      }
      // By the moment, not by the clock: it goes back from 2am to 1am in October.
      if (momentOf(day.day, to) <= momentOf(day.day, from)) {
        refuse('to', 'The session must end after it begins');
      }
      return {
        title,
        description,
        moderated,
        sections,
        day: day.day,
        from,
        to,
        idempotencyKey: key,
      };
    },
  );

/** What the buttons below a session's settings send. */
const sessionDeedForm = z.object({
  deed: z.enum(['close', 'open', 'archive', 'restore'], { error: 'Choose what to do' }),
});

/** Of the page of settings: the form, or one of the buttons below it. */
export const settingsForm = z
  .looseObject({ deed: z.string().default('') })
  .transform((fields, context): ({ deed: 'change' } & SessionInput) | { deed: SessionDeed } => {
    const change = fields.deed === 'change';
    const read = change ? sessionForm.safeParse(fields) : sessionDeedForm.safeParse(fields);
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        context.addIssue({ code: 'custom', path, message });
      }
      return z.NEVER;
    }
    return 'deed' in read.data ? read.data : { deed: 'change', ...read.data };
  });

export type QuestionInput = z.output<typeof questionForm>;
export type SessionInput = z.output<typeof sessionForm>;
export type SessionDeed = z.output<typeof sessionDeedForm>['deed'];
