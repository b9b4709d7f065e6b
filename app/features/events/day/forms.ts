import { z } from 'zod';
import { several } from '~/platform/http/several';

/** What is sent on the day of an event. */

export const attendanceForm = z.discriminatedUnion(
  'deed',
  [
    /** The list as it was shown, and who of it was ticked. */
    z.object({ deed: z.literal('list'), shown: several, there: several }),
    /** Members who came without having said so. */
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
