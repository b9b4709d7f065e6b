import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { MAX_TITLE } from '../limits';
import { MAX_NOTE, MAX_REASON } from './limits';
import { flagReasons } from './words';

/** What the forms of those who look after the board take, and of those who ask them to. */

const reason = textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why' });

/** Ticked when others may read it afterwards than before, and that is meant. */
const confirmed = z.string().optional();

const shared = { reason, confirmed };

/** One deed on a topic; which one is the button that was pressed. */
export const moderateForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('move'), ...shared, sections: several }),
    z.object({
      deed: z.literal('merge'),
      ...shared,
      other: textField({
        name: 'Address',
        max: 300,
        required: 'Enter the address of the other topic',
      }),
    }),
    z.object({ deed: z.literal('close'), reason }),
    z.object({ deed: z.literal('reopen'), reason }),
    z.object({ deed: z.literal('pin'), reason }),
    z.object({ deed: z.literal('unpin'), reason }),
  ],
  { error: 'Choose what to do' },
);

export const splitForm = z.object({
  title: textField({
    name: 'Title',
    max: MAX_TITLE,
    required: 'Enter what the new topic is about',
  }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
  reason,
  replies: several.refine((ids) => ids.length > 0, 'Choose the replies to split off'),
});

/** Taking a post down needs no word; deciding about it later does. */
export const hideForm = z.discriminatedUnion(
  'deed',
  [z.object({ deed: z.literal('hide') }), z.object({ deed: z.enum(['show', 'erase']), reason })],
  { error: 'Choose what to do' },
);

export const reportForm = z.object({
  reason: z.enum(
    flagReasons.map(({ value }) => value),
    { error: 'Choose what is wrong with it' },
  ),
  note: textField({ name: 'Note', max: MAX_NOTE }),
});

/** What a moderator does with a report. `was` is how the page showed it: somebody may have been quicker. */
export const flagForm = z.object({
  deed: z.enum(['take', 'settle', 'refuse', 'reopen', 'note'], { error: 'Choose what to do' }),
  was: z.string().default(''),
  note: textField({ name: 'Note', max: MAX_NOTE }),
});

export const moderatorForm = z.object({
  deed: z.enum(['add', 'remove'], { error: 'Choose what to do' }),
  person: z.string({ error: 'Choose a member' }).min(1, 'Choose a member'),
});

export type ModerateInput = z.output<typeof moderateForm>;
export type MoveInput = Extract<z.output<typeof moderateForm>, { deed: 'move' }>;
export type MergeInput = Extract<z.output<typeof moderateForm>, { deed: 'merge' }>;
export type SplitInput = z.output<typeof splitForm>;
export type ReportInput = z.output<typeof reportForm>;
export type FlagInput = z.output<typeof flagForm>;
export type HideInput = z.output<typeof hideForm>;
