import { z } from 'zod';

/** What the two buttons of a failed job send. */
export const decideForm = z.object({
  /** Id of the job; 0, which no job has, when it is none. */
  job: z.coerce.number().int().nonnegative().catch(0),
  deed: z.enum(['try-again', 'give-up'], { error: 'Choose what to do' }),
});
