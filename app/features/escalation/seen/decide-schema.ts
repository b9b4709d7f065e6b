import { z } from 'zod';
import { textField } from '~/platform/text/limits';
import { MAX_WORDS } from '../limits';

/** What the buttons under a query's line send. */

const reason = textField({ name: 'Reason', max: MAX_WORDS, required: 'Enter why it is stopped' });

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
