import { z } from 'zod';
import { several } from '~/platform/http/several';

/** Papers of an event, changed. */
export const papersForm = z.object({
  when: z.enum(['before', 'after'], { error: 'Choose when they are for' }),
  attachments: several,
  attached: several,
});
