import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_TITLE } from '../limits';
import { MAX_NOTE, MAX_REASON } from './limits';
import { flagReasons } from './words';

/** What the forms of those who look after the board take, and of those who ask them to. */

const reason = textField({ name: 'Reason', max: MAX_REASON, required: 'Enter why' });

/** Ticked when others may read it afterwards than before, and that is meant. */
const confirmed = z.string().optional();

/** Of every deed: a reason stands on a page, so that no patient may be named in it either. */
const reasoned = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  questionNhsNumber(z.object({ ...shape, reason, notNhsNumber }), 'reason', 'Reason');

/** Of a report: only moderators read the note, and none of them needs a number to find the post. */
const noted = <Shape extends z.core.$ZodShape>(shape: Shape) => {
  const note = textField({ name: 'Note', max: MAX_NOTE });
  return questionNhsNumber(z.object({ ...shape, note, notNhsNumber }), 'note', 'Note');
};

/** One deed on a topic; which one is the button that was pressed. */
export const moderateForm = z.discriminatedUnion(
  'deed',
  [
    reasoned({ deed: z.literal('move'), confirmed, sections: several }),
    reasoned({
      deed: z.literal('merge'),
      confirmed,
      other: textField({
        name: 'Address',
        max: 300,
        required: 'Enter the address of the other topic',
      }),
    }),
    reasoned({ deed: z.literal('close') }),
    reasoned({ deed: z.literal('reopen') }),
    reasoned({ deed: z.literal('pin') }),
    reasoned({ deed: z.literal('unpin') }),
  ],
  { error: 'Choose what to do' },
);

export const splitForm = questionNhsNumber(
  reasoned({
    title: textField({
      name: 'Title',
      max: MAX_TITLE,
      required: 'Enter what the new topic is about',
    }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
    replies: several.refine((ids) => ids.length > 0, 'Choose the replies to split off'),
  }),
  'title',
  'Title',
);

/** Taking a post down needs no word; deciding about it later does. */
export const hideForm = z.discriminatedUnion(
  'deed',
  [z.object({ deed: z.literal('hide') }), reasoned({ deed: z.enum(['show', 'erase']) })],
  { error: 'Choose what to do' },
);

export const reportForm = noted({
  reason: z.enum(
    flagReasons.map(({ value }) => value),
    { error: 'Choose what is wrong with it' },
  ),
});

/** What a moderator does with a report. `was` is how the page showed it: somebody may have been quicker. */
export const flagForm = noted({
  deed: z.enum(['take', 'settle', 'refuse', 'reopen', 'note'], { error: 'Choose what to do' }),
  was: z.string().default(''),
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
