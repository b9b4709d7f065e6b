import { z } from 'zod';
import { oneOrMore } from '~/platform/http/several';
import { limits } from './limits';
import { emailField } from '~/platform/text/email-field';
import { textField } from '~/platform/text/limits';
import { slugOf } from '~/platform/text/slug';
import { webAddressField } from '~/platform/text/web-address-field';

/** What the forms about organisations take. */

/** A form that is read by its own schema once it is known what it is about. */
export const anyForm = z.record(z.string(), oneOrMore);

const formKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

/** What an organisation says of itself. */
export const organisationForm = z.object({
  name: textField({ name: 'Name', max: limits.name, required: 'Enter a name' })
    .transform((typed) => typed.replaceAll(/\s+/g, ' '))
    .refine((typed) => typed === '' || slugOf(typed) !== '', {
      message: 'Name must have a letter or a number in it',
    }),
  /** Slug. */
  kind: z.string({ error: 'Choose a kind' }).default('').refine(Boolean, 'Choose a kind'),
  about: textField({ name: 'About', max: limits.about }),
  website: webAddressField({ name: 'Website' }),
  phone: textField({ name: 'Phone', max: limits.phone }),
  address: textField({ name: 'Address', max: limits.address }),
  offers: textField({ name: 'What it offers', max: limits.offers }),
});

/** A new one, with the organisation it is part of. */
export const newOrganisationForm = organisationForm.extend({
  /** Slug; empty for none. */
  parent: z.string().default(''),
  idempotencyKey: formKey,
});

/** Slug of the organisation it becomes part of; empty for none. */
export const moveForm = z.object({
  parent: z.string({ error: 'Choose an organisation' }).default(''),
  version: z.string().default(''),
});

/** Slug of the organisation that stays. */
export const mergeForm = z.object({
  into: z.string().default('').refine(Boolean, 'Choose the organisation that stays'),
});

export const closeForm = z.object({
  deed: z.enum(['close', 'reopen'], { error: 'Choose what to do' }),
});

/** Whom to ask: a member, or else somebody outside the network by name. */
export const contactForm = z
  .object({
    programme: textField({
      name: 'Work programme',
      max: limits.programme,
      required: 'Enter a work programme',
    }),
    /** Id of a member; empty for somebody outside. */
    person: z.string().default(''),
    name: textField({ name: 'Name', max: limits.person }),
    jobTitle: textField({ name: 'Job', max: limits.jobTitle }),
    phone: textField({ name: 'Phone', max: limits.phone }),
    email: emailField(),
    version: z.string().default(''),
    idempotencyKey: formKey,
  })
  .superRefine(({ person, name }, context) => {
    if (person !== '' || name !== '') return;
    context.addIssue({
      code: 'custom',
      path: ['name'],
      message: 'Choose a member, or enter a name',
    });
  })
  .transform(({ person, ...contact }) =>
    person === ''
      ? { ...contact, personId: null }
      : // What is seen of a member is what they chose to show.
        { ...contact, personId: person, name: '', jobTitle: '', phone: '', email: '' },
  );

const linkKinds = ['plan', 'document'] as const;

export const linkForm = z.object({
  kind: z.enum(linkKinds, { error: 'Choose what it is' }),
  title: textField({ name: 'Title', max: limits.title, required: 'Enter a title' }),
  url: webAddressField({ name: 'Web address', required: 'Enter a web address' }),
  version: z.string().default(''),
  idempotencyKey: formKey,
});

/** What the buttons beside a contact or a link send. */
export const arrangeForm = z.object({
  deed: z.enum(['up', 'down', 'remove'], { error: 'Choose what to do' }),
  entry: z.string().default(''),
  /** Its place as the page showed it. */
  place: z.coerce.number().int().catch(-1),
});

/** The earliest year that means anything here: the health service's first. */
const FIRST_YEAR = 1948;

/** What a supplier was used for, and since when. */
export const useForm = z.object({
  what: textField({
    name: 'What you used them for',
    max: limits.what,
    required: 'Enter what you used them for',
  }),
  year: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed === '' || (/^\d{4}$/.test(typed) && Number(typed) >= FIRST_YEAR), {
      message: 'Year must be four figures, like 2007',
    })
    .transform((typed) => (typed === '' ? null : Number(typed))),
  version: z.string().default(''),
  idempotencyKey: formKey,
});

export type OrganisationInput = z.output<typeof organisationForm>;
export type ContactInput = z.output<typeof contactForm>;
export type LinkInput = z.output<typeof linkForm>;
export type UseInput = z.output<typeof useForm>;
export type Arrangement = z.output<typeof arrangeForm>;
