import { z } from 'zod';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_REASON } from '../limits';

const question = z.string().max(40).default('');

/** What the chair says of what is left open, before it is settled. */
export const settleForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('settle') }),
    z.object({ deed: z.literal('place'), question, section: z.string().max(80).default('') }),
    questionNhsNumber(
      z.object({
        deed: z.literal('drop'),
        question,
        reason: textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why' }),
        notNhsNumber,
      }),
      'reason',
      'Reason',
    ),
  ],
  { error: 'Choose what to do' },
);
