import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_COMMENT, MAX_HEADING, MAX_NOTE_LINE, MAX_NOTE_REASON, MAX_REPLY } from './limits';

/** What the forms of notes take. */

const id = z.string().max(40).default('');
const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');
const lineBody = textField({ name: 'Line', max: MAX_NOTE_LINE, required: 'Enter what was said' });

/** A line added. */
const addLineForm = questionNhsNumber(
  z.object({
    deed: z.literal('add-line'),
    heading: id,
    body: lineBody,
    notNhsNumber,
    idempotencyKey,
  }),
  'body',
  'Line',
);

const headingTitle = textField({
  name: 'Heading',
  max: MAX_HEADING,
  required: 'Enter the heading',
}).transform((typed) => typed.replaceAll(/\s+/g, ' '));

/** What the page of writing sends. */
export const writeForm = z.discriminatedUnion(
  'deed',
  [
    /** `whole`: slug of a set for the whole event; `each`: one for each part of the programme. */
    z.object({
      deed: z.literal('start'),
      whole: z.string().max(80).default(''),
      each: z.string().max(80).default(''),
    }),
    z.object({ deed: z.literal('add-heading'), session: id, title: headingTitle, idempotencyKey }),
    addLineForm,
  ],
  { error: 'Choose what to do' },
);

export type WriteInput = z.output<typeof writeForm>;

/** A line changed, moved or taken out. */
export const lineForm = z.discriminatedUnion(
  'deed',
  [
    questionNhsNumber(
      z.object({
        deed: z.literal('change'),
        body: lineBody,
        /** The version that was changed. */
        version: z.coerce.number().int().catch(0),
        notNhsNumber,
      }),
      'body',
      'Line',
    ),
    z.object({ deed: z.literal('up') }),
    z.object({ deed: z.literal('down') }),
    z.object({ deed: z.literal('remove') }),
  ],
  { error: 'Choose what to do' },
);

export const headingForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('rename'), title: headingTitle }),
    z.object({ deed: z.literal('remove') }),
  ],
  { error: 'Choose what to do' },
);

/** What the notes say to what somebody wanted. */
export const replyForm = questionNhsNumber(
  z.object({ wanted: id, reply: textField({ name: 'Answer', max: MAX_REPLY }), notNhsNumber }),
  'reply',
  'Answer',
);

export const commentForm = questionNhsNumber(
  z.object({
    line: id,
    body: textField({ name: 'Comment', max: MAX_COMMENT, required: 'Enter your comment' }),
    notNhsNumber,
    idempotencyKey,
  }),
  'body',
  'Comment',
);

/** What becomes of a comment. */
export const decisionForm = z.discriminatedUnion(
  'deed',
  [
    questionNhsNumber(
      z.object({
        deed: z.literal('accept'),
        comment: id,
        /** How the line reads then. */
        body: lineBody,
        notNhsNumber,
      }),
      'body',
      'Line',
    ),
    z.object({
      deed: z.literal('decline'),
      comment: id,
      reason: textField({
        name: 'Reason',
        max: MAX_NOTE_REASON,
        required: 'Enter why: whoever commented reads it',
      }),
    }),
  ],
  { error: 'Choose what to do' },
);

export type DecisionInput = z.output<typeof decisionForm>;

/** Sending a draft out until a day, or publishing the final version. */
export const sendForm = z
  .looseObject({ deed: z.enum(['circulate', 'publish'], { error: 'Choose what to do' }) })
  .transform((fields, context) => {
    if (fields.deed === 'publish') return { deed: 'publish' as const };
    const day = readDate(fields, 'until', 'the last day for comments');
    if ('day' in day) return { deed: 'circulate' as const, until: day.day };
    context.addIssue({ code: 'custom', path: ['until'], message: day.problem });
    return z.NEVER;
  });
