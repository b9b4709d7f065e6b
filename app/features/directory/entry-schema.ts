import { z } from 'zod';
import { nameField } from '~/features/accounts/names';
import { readDate } from '~/platform/calendar/date-fields';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { isPhone } from '~/platform/text/phone';
import { shownToChoices } from './shown-to';
import { readInterests } from './interests';
import {
  MAX_ADDRESS,
  MAX_GIVEN_NAME,
  MAX_INTEREST,
  MAX_INTERESTS,
  MAX_JOB_TITLE,
  MAX_PHONE,
} from './limits';

/** What the forms of an entry take. */

const line = (field: { name: string; max: number }) =>
  textField(field).transform((typed) => typed.replaceAll(/\s+/g, ' '));

const phone = (name: string) =>
  line({ name, max: MAX_PHONE }).refine((typed) => typed === '' || isPhone(typed), {
    message: `${name} must be a telephone number, like 01632 960 001 ext 12`,
  });

const interests = textField({ name: 'Ask me about', max: MAX_INTERESTS * (MAX_INTEREST + 40) })
  .transform(readInterests)
  .superRefine((names, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (names.length > MAX_INTERESTS) {
      refuse(`You can name up to ${MAX_INTERESTS} things. You have ${names.length}`);
    }
    const long = names.find((name) => [...name].length > MAX_INTEREST);
    if (long) refuse(`“${long}” must be ${MAX_INTEREST} characters or fewer`);
  });

const shownTo = z.enum(shownToChoices, { error: 'Choose who sees it' });

export const profileForm = z.object({
  name: nameField({ name: 'Your name', required: 'Enter your name' }),
  givenName: nameField({
    name: 'What colleagues call you',
    max: MAX_GIVEN_NAME,
    required: 'Enter what colleagues call you',
  }),
  jobTitle: line({ name: 'Job title', max: MAX_JOB_TITLE }),
  profession: z.string().default(''),
  interests,
  serviceAreas: several,
  phone: phone('Phone number'),
  mobile: phone('Mobile number'),
  address: textField({ name: 'Address', max: MAX_ADDRESS }),
  emailShownTo: shownTo,
  phoneShownTo: shownTo,
  mobileShownTo: shownTo,
  addressShownTo: shownTo,
  /** Ids of files that wait for the form. */
  photo: several,
  removePhoto: z.string().optional(),
});

/** Says that one is away, or back. */
export const awayForm = z
  .looseObject({
    deed: z.enum(['away', 'back'], { error: 'Choose what to do' }),
    deputy: z.string().default(''),
  })
  .transform(({ deed, deputy, ...fields }, context) => {
    if (deed === 'back') return { deed };
    const back = readDate(fields, 'back', 'the day you are back');
    if ('problem' in back) {
      context.addIssue({ code: 'custom', path: ['back'], message: back.problem });
      return z.NEVER;
    }
    return { deed, back: back.day, deputyId: deputy === '' ? null : deputy };
  });

const skip = z.string().optional();

/** The first questions after joining; all of it may be empty. */
export const welcomeForm = profileForm.pick({ jobTitle: true, profession: true, phone: true });

/** The last of them. */
export const welcomeWorkForm = z.object({ serviceAreas: several, skip });

/** A button that says nothing but that it was pressed. */
export const confirmForm = z.object({});

export type ProfileInput = z.output<typeof profileForm>;
export type WelcomeInput = z.output<typeof welcomeForm>;
