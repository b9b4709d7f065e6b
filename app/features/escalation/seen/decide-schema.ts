import { z } from 'zod';
import { textField } from '~/platform/text/limits';

/** What the buttons under a query's line send. */

export const MAX_REASON = 1000;

const reason = textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why it is stopped' });

export const decideForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('yes') }),
    z.object({ deed: z.literal('not-yet') }),
    z.object({ deed: z.literal('earlier') }),
    z.object({ deed: z.literal('restart') }),
    z.object({ deed: z.literal('stop'), words: reason }),
  ],
  { error: 'Choose what to do' },
);
