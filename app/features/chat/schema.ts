import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_CHOSEN, MAX_DESCRIPTION, MAX_MESSAGE, MAX_REASON, MAX_ROOM_NAME } from './limits';

/** What the forms of rooms and messages take. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

const messageFields = {
  body: textField({ name: 'Your message', max: MAX_MESSAGE, required: 'Enter your message' }),
  notNhsNumber,
  /** Ids of files that came with it; of an edited message, also of those it shall keep. */
  attachments: several,
};

export const messageForm = questionNhsNumber(
  z.object({
    ...messageFields,
    /** Id of the message it replies to, or empty. */
    replyTo: z.string().max(40).default(''),
    idempotencyKey,
  }),
  'body',
  'Your message',
);

export const editMessageForm = questionNhsNumber(
  z.object({ ...messageFields, attached: several }),
  'body',
  'Your message',
);

const people = several
  .refine((ids) => ids.length > 0, 'Choose at least one person')
  .refine((ids) => ids.length <= MAX_CHOSEN, `Choose ${MAX_CHOSEN} people or fewer`);

const roomFields = {
  name: textField({
    name: 'Name',
    max: MAX_ROOM_NAME,
    required: 'Enter what the room is called',
  }).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
  description: textField({ name: 'What it is for', max: MAX_DESCRIPTION }),
};

/** Of the page that begins something new: a room, or a conversation. */
export const beginForm = z.discriminatedUnion(
  'deed',
  [
    z.object({
      deed: z.literal('room'),
      ...roomFields,
      kind: z.enum(['open', 'invited'], { error: 'Choose who may come in' }),
      idempotencyKey,
    }),
    z.object({ deed: z.literal('direct'), people }),
  ],
  { error: 'Choose what to do' },
);

/** The buttons of a room's own page. */
export const roomForm = z.object({
  deed: z.enum(['come-in', 'leave', 'mute', 'unmute'], { error: 'Choose what to do' }),
});

export const membersForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('invite'), people }),
    z.object({ deed: z.enum(['make-host', 'take-host']), person: z.string().max(40) }),
    z.object({
      deed: z.literal('show-out'),
      person: z.string().max(40),
      reason: textField({ name: 'Why', max: MAX_REASON, required: 'Enter why, for them to read' }),
    }),
  ],
  { error: 'Choose what to do' },
);

export const settingsForm = z.discriminatedUnion(
  'deed',
  [
    z.object({ deed: z.literal('change'), ...roomFields }),
    z.object({ deed: z.literal('close') }),
    z.object({ deed: z.literal('reopen') }),
  ],
  { error: 'Choose what to do' },
);

/** How far a page shows a room: that counts as read. */
export const readForm = z.object({
  upTo: z.coerce.number('This form is damaged. Reload the page').int().min(0),
});

export type MessageInput = z.output<typeof messageForm>;
export type EditMessageInput = z.output<typeof editMessageForm>;
export type NewRoomInput = Omit<Extract<z.output<typeof beginForm>, { deed: 'room' }>, 'deed'>;
