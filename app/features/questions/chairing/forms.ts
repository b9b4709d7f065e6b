import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_ANSWER, MAX_REASON } from '../limits';

/**
 * What the buttons of the console send. Every form names the question the state in which the page showed it, and when its words
 * were last changed: of two who do something with it at once, the second is told.
 */
const about = {
  question: z.string().max(40).default(''),
  was: z.string().max(20).default(''),
  edited: z.string().max(40).optional(),
};

const MAX_NAME = 120;

const reason = textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why' });
const answer = textField({ name: 'Answer', max: MAX_ANSWER });

/** A promise: what, by whom, by when. Who is a part in the session (its id), or typed. */
const promise = <Deed extends 'take-away' | 'wait-for'>(deed: Deed, called: string) =>
  questionNhsNumber(
    z.looseObject({
      deed: z.literal(deed),
      ...about,
      what: textField({ name: 'What', max: MAX_REASON, required: called }),
      by: z.string().max(40).default(''),
      byName: textField({ name: 'Name', max: MAX_NAME }),
      byOrganisation: textField({ name: 'Organisation', max: MAX_NAME }),
      notNhsNumber,
    }),
    'what',
    'What',
  ).transform(({ question, was, what, by, byName, byOrganisation, ...rest }, context) => {
    const due = readDate(rest, 'due', 'the day');
    if ('problem' in due) context.addIssue({ code: 'custom', path: ['due'], message: due.problem });
    if (by === '' && byName === '') {
      context.addIssue({ code: 'custom', path: ['byName'], message: 'Enter who it is' });
    }
    if ('problem' in due || (by === '' && byName === '')) return z.NEVER;
    return { deed, question, was, what, by, byName, byOrganisation, dueOn: due.day };
  });

const simple = <Deed extends string>(deed: Deed) => z.object({ deed: z.literal(deed), ...about });

export const consoleForm = z.discriminatedUnion(
  'deed',
  [
    simple('approve'),
    questionNhsNumber(
      z.object({ deed: z.literal('decline'), ...about, reason, notNhsNumber }),
      'reason',
      'Reason',
    ),
    z.object({
      deed: z.literal('merge'),
      ...about,
      into: z
        .string()
        .max(40)
        .default('')
        .refine((id) => id !== '', 'Choose the question that stands for both'),
    }),
    z.object({
      deed: z.literal('put-on-air'),
      ...about,
      /** Which question the page showed on air; empty for none. */
      onAir: z.string().max(40).default(''),
    }),
    simple('back'),
    questionNhsNumber(
      z.object({ deed: z.literal('answer'), ...about, answer, notNhsNumber }),
      'answer',
      'Answer',
    ),
    questionNhsNumber(
      z.object({ deed: z.literal('write-answer'), ...about, answer, notNhsNumber }),
      'answer',
      'Answer',
    ),
    promise('take-away', 'Enter what is promised'),
    promise('wait-for', 'Enter what is waited for'),
    simple('leave-open'),
    simple('pin'),
    simple('unpin'),
    simple('up'),
    simple('down'),
    simple('by-votes'),
    z.object({
      deed: z.literal('place'),
      ...about,
      /** Before which question it goes; empty for the end. */
      before: z.string().max(40).default(''),
    }),
  ],
  { error: 'Choose what to do' },
);

export type ConsoleInput = z.output<typeof consoleForm>;
