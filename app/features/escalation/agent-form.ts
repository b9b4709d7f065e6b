import { z } from 'zod';
import { several } from '~/platform/http/several';
import { entryName } from '~/platform/lists/schema';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';
import { readDay, writeDay } from './written-day';

/** What the form of an agent takes. */

export const MAX_ORGANISATION = 160;

export const agentForm = z.object({
  name: entryName(),
  organisation: textField({
    name: 'Organisation',
    max: MAX_ORGANISATION,
    required: 'Enter the organisation they answer for',
  }),
  email: emailField('Enter an email address'),
  /** Slugs of service areas; none means all subjects. */
  areas: several.transform((slugs) => [...new Set(slugs)].sort()),
  /** Slugs of sections; none means all. */
  sections: several.transform((slugs) => [...new Set(slugs)].sort()),
  /** Ids of other agents; empty for nobody. */
  above: z.string().trim().catch(''),
  deputy: z.string().trim().catch(''),
  /** The last day away, as it is written; empty when they are there. */
  awayUntil: z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return '';
      const day = readDay(text);
      if (day !== null) return writeDay(day);
      context.addIssue('Enter a day, like 31 August 2018');
      return z.NEVER;
    }),
});

export type AgentInput = z.output<typeof agentForm>;
