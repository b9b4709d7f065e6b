import { z } from 'zod';
import { feedKinds } from './feed-kinds';

/** What is done with a secret address: made, or made anew, or ended. */
export const feedForm = z.object({
  deed: z.enum(['make', 'end'], { message: 'Choose what to do' }),
  kind: z.enum(feedKinds, { message: 'Choose a calendar' }),
});
