import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';

/** What the form of a profession takes. */
export const professionForm = z.object({
  name: entryName(),
  /** From where they see things; empty for neither side. */
  side: z.enum(['', 'clinical', 'management'], 'Choose a side from the list').default(''),
});

export type ProfessionInput = z.output<typeof professionForm>;
