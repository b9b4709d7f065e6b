import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';
import { textField } from '~/platform/text/limits';

/** What the form of an agent takes. */

export const MAX_ORGANISATION = 160;
export const MAX_EMAIL = 254;

export const agentForm = z.object({
  name: entryName(),
  organisation: textField({
    name: 'Organisation',
    max: MAX_ORGANISATION,
    required: 'Enter the organisation they answer for',
  }),
  email: textField({ name: 'Email address', max: MAX_EMAIL, required: 'Enter an email address' })
    .transform((typed) => typed.toLowerCase())
    .refine((typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), {
      message: 'Enter an email address in the correct format, like name@example.org',
    }),
  /** Slugs of service areas; none means all subjects. */
  areas: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [...new Set([value].flat().filter((slug) => slug !== ''))].sort()),
});

export type AgentInput = z.output<typeof agentForm>;
