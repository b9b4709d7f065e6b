import { z } from 'zod';
import { several } from '~/platform/http/several';

/** What is sent on the day of an event. */

export const attendanceForm = z.discriminatedUnion(
  'deed',
  [
    /** The list: who was ticked when it was shown, and who is now. */
    z.object({ deed: z.literal('list'), ticked: several, there: several }),
    /** Members who were looked for by name. */
    z.object({
      deed: z.literal('walk-in'),
      people: several.refine((ids) => ids.length > 0, 'Choose somebody'),
    }),
  ],
  { error: 'Choose what to do' },
);

export type AttendanceInput = z.output<typeof attendanceForm>;

export const hereForm = z.object({
  typedCode: z
    .string()
    .max(40)
    .default('')
    .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''))
    .refine((code) => code !== '', 'Enter the code on the wall'),
});
