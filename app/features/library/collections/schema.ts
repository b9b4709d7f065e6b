import { z } from 'zod';
import { textField } from '~/platform/text/limits';
import { MAX_ABOUT, MAX_TITLE } from '../limits';

/** What the forms of collections take. */

const about = {
  title: textField({
    name: 'Title',
    max: MAX_TITLE,
    required: 'Enter what the collection is called',
  }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
  about: textField({ name: 'What it is for', max: MAX_ABOUT }),
};

export const collectionForm = z.object({
  ...about,
  idempotencyKey: z.string().max(200, 'This form is damaged. Reload the page').default(''),
});

export type CollectionInput = z.output<typeof collectionForm>;

/** Slug of an item. */
const item = z.string().max(200).default('');
/** What was looked for when the button was pressed: it is looked for again. */
const find = z.string().max(400).default('');

/** Buttons on a collection's page for those who keep it. */
export const collectionDeedForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('change'), ...about }),
    z.object({ deed: z.literal('add'), item, find }),
    z.object({ deed: z.literal('take-out'), item }),
    z.object({ deed: z.literal('up'), item }),
    z.object({ deed: z.literal('down'), item }),
    z.object({ deed: z.literal('remove') }),
  ],
  { error: 'Choose what to do' },
);

export type CollectionDeed = z.output<typeof collectionDeedForm>;
