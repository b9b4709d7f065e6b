import { z } from 'zod';
import { readTime } from '~/platform/calendar/times';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { MAX_LINE, MAX_TEXT, MAX_TITLE } from '../limits';

/** What the forms of the programme take. */

/** A part of the programme. */
export const sessionForm = z
  .object({
    title: textField({
      name: 'Title',
      max: MAX_TITLE,
      required: 'Enter what this part is called',
    }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
    about: textField({ name: 'What it is about', max: MAX_TEXT }),
    /** A day of the event, `2018-08-06`. */
    day: z.string().max(10).default(''),
    from: z.string().default(''),
    to: z.string().default(''),
    room: textField({ name: 'Room', max: MAX_LINE }),
    kind: z.enum(['talk', 'break'], { error: 'Choose what it is' }).default('talk'),
    idempotencyKey: z.string().max(200, 'This form is damaged. Reload the page').default(''),
  })
  .transform(({ from, to, ...rest }, context) => {
    const [startsMinutes, endsMinutes] = [readTime(from), readTime(to)];
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (startsMinutes === null) refuse('from', 'Enter the time it begins, like 9:30am or 14:00');
    if (endsMinutes === null) refuse('to', 'Enter the time it ends, like 10:15am or 15:00');
    if (startsMinutes === null || endsMinutes === null) return z.NEVER;
    if (endsMinutes <= startsMinutes) {
      refuse('to', 'It must end after it begins, on the same day');
      return z.NEVER;
    }
    return { ...rest, startsMinutes, endsMinutes };
  });

export type SessionInput = z.output<typeof sessionForm>;

const chosen = several.refine((ids) => ids.length > 0, 'Choose somebody');

/** What is done on the page of one part: change it, take it out, say who speaks, take questions live. */
export const sessionDeedForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('remove') }),
    z.object({ deed: z.literal('questions') }),
    z.object({ deed: z.literal('add-speaker'), people: chosen }),
    z.object({
      deed: z.literal('add-guest'),
      name: textField({ name: 'Name', max: MAX_LINE, required: 'Enter the speaker’s name' }),
      organisation: textField({ name: 'Organisation', max: MAX_LINE }),
    }),
    z.object({ deed: z.literal('remove-speaker'), speaker: z.string().max(40).default('') }),
  ],
  { error: 'Choose what to do' },
);

/** Of the page of one part: its form, or one of the buttons. */
export const sessionPageForm = z
  .looseObject({ deed: z.string().default('') })
  .transform((fields, context) => {
    const read =
      fields.deed === 'change' ? sessionForm.safeParse(fields) : sessionDeedForm.safeParse(fields);
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        context.addIssue({ code: 'custom', path, message });
      }
      return z.NEVER;
    }
    return 'deed' in read.data ? read.data : { deed: 'change' as const, ...read.data };
  });

export type SessionDeed = z.output<typeof sessionDeedForm>;

/** Who runs an event. */
export const hostsForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('host'), people: chosen }),
    z.object({ deed: z.literal('note-taker'), people: chosen }),
    z.object({ deed: z.literal('remove'), person: z.string().max(40).default('') }),
  ],
  { error: 'Choose what to do' },
);

export type HostsInput = z.output<typeof hostsForm>;
