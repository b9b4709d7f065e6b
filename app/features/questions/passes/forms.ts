import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';

/** What the buttons on a session's page of people send. */

const MAX_NAME = 120;

const chosen = several.refine((ids) => ids.length > 0, 'Choose somebody');

const part = <Deed extends string>(deed: Deed) =>
  z.object({ deed: z.literal(deed), people: chosen });

export const peopleForm = z.discriminatedUnion(
  'deed',
  [
    part('chair'),
    part('speaker'),
    part('helper'),
    part('badges'),
    z.object({ deed: z.literal('all-badges') }),
    z.object({
      deed: z.literal('guest-speaker'),
      name: textField({ name: 'Name', max: MAX_NAME, required: 'Enter the speaker’s name' }),
      organisation: textField({ name: 'Organisation', max: MAX_NAME }),
    }),
    z.object({ deed: z.literal('take-role'), role: z.string().max(40).default('') }),
    z.object({ deed: z.literal('end-badge'), badge: z.string().max(40).default('') }),
  ],
  { error: 'Choose what to do' },
);

export type PeopleInput = z.output<typeof peopleForm>;
