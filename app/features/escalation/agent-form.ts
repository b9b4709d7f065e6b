import { z } from 'zod';
import { several } from '~/platform/http/several';
import { entryName } from '~/platform/lists/schema';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';

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
});

export type AgentInput = z.output<typeof agentForm>;
