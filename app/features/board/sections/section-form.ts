import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';
import { textField } from '~/platform/text/limits';

/** What the form of a section takes. */

/** The most characters of a section's description. */
export const MAX_DESCRIPTION = 200;

/** Whose section it can be: a role, and what the list calls its holders. */
export const audienceChoices = [
  { value: 'member', text: 'All members' },
  { value: 'lead', text: 'PbC leads only' },
  { value: 'steering', text: 'Steering group only' },
];

export const sectionForm = z.object({
  name: entryName(),
  description: textField({
    name: 'Description',
    max: MAX_DESCRIPTION,
    required: 'Enter what belongs in the section',
  }),
  audience: z
    .string({ error: 'Choose who the section is for' })
    .default('member')
    .refine((value) => audienceChoices.some((choice) => choice.value === value), {
      message: 'Choose who the section is for',
    }),
});

export type SectionInput = z.output<typeof sectionForm>;
