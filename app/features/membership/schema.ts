import { z } from 'zod';
import { roles } from '~/platform/actor';
import { several } from '~/platform/http/several';
import { MAX_REASON } from './limits';
import { textField } from '~/platform/text/limits';

/** What the forms of membership take. */

/** Roles as boxes send them; what is no role is left out. */
const someRoles = several.transform((sent) => roles.filter((role) => sent.includes(role)));

/** The forms on the page of one person. */
export const accountForm = z.object({
  deed: z.enum(['roles', 'organisation', 'vouch', 'bring-back']).catch('roles'),
  shown: someRoles,
  roles: someRoles,
  organisation: z.string().default(''),
});

/** Fields that are read only once the thing they are about is known to be there. */
export const anyForm = z.looseObject({});

export const removeForm = z.object({
  reason: textField({ name: 'Reason', max: MAX_REASON, required: 'Enter the reason' }),
});

/** Which account goes. */
export const mergeForm = z.object({ gone: z.string().default('') });

/** Asks somebody to take over, takes that back, or answers it. */
export const handOverForm = z.object({
  deed: z.enum(['offer', 'withdraw', 'yes', 'no'], { error: 'Choose what to do' }),
  /** Who is asked, or who has asked. */
  person: z.string().default(''),
});

export const leaveForm = z.object({
  password: z
    .string()
    .default('')
    .transform((typed) => typed.normalize('NFKC'))
    .refine((typed) => typed !== '', { message: 'Enter your password' }),
});
