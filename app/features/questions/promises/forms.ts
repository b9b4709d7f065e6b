import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_ANSWER, MAX_REASON } from '../limits';

/** What the forms of a promise's page send. */
export const promiseForm = z.discriminatedUnion(
  'deed',
  [
    questionNhsNumber(
      z.object({
        deed: z.literal('keep'),
        answer: textField({ name: 'Answer', max: MAX_ANSWER, required: 'Enter how it was kept' }),
        notNhsNumber,
      }),
      'answer',
      'Answer',
    ),
    questionNhsNumber(
      z.object({
        deed: z.literal('give-up'),
        reason: textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why' }),
        notNhsNumber,
      }),
      'reason',
      'Reason',
    ),
    z.looseObject({ deed: z.literal('change-day') }).transform(({ deed, ...rest }, context) => {
      const due = readDate(rest, 'due', 'the day');
      if ('day' in due) return { deed, dueOn: due.day };
      context.addIssue({ code: 'custom', path: ['due'], message: due.problem });
      return z.NEVER;
    }),
  ],
  { error: 'Choose what to do' },
);

export type PromiseInput = z.output<typeof promiseForm>;
