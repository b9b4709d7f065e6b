import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { MAX_BODY, MAX_TITLE } from './limits';
import { readAsked } from './writing/asked';

/** What the forms of the board take. */

/** Sent as a hidden field, and by clients that write: the same key and text is written once. */
const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

/** Ticked when a number that looks like an NHS number is none. */
const notNhsNumber = z.string().optional();

/**
 * Asks about a field that may hold an NHS number, unless the writer has said that it is none
 * (brief, "What people must never experience": a patient named on the board).
 */
function questionNhsNumber<S extends z.ZodType>(schema: S, field: string, name: string): S {
  const find = (fields: unknown) => {
    const text = (fields as Record<string, unknown>)[field];
    return typeof text === 'string' ? findNhsNumber(text) : null;
  };
  return schema.refine(
    (fields) => {
      const { notNhsNumber: isNone } = fields as { notNhsNumber?: unknown };
      return isNone !== undefined || find(fields) === null;
    },
    {
      path: [field],
      error: ({ input }) =>
        `${name} may contain an NHS number (${find(input) ?? ''}). ` +
        'Remove it, or say that it is none',
      // Asked together with all other complaints: nobody should have to send a form three times.
      when: () => true,
    },
  );
}

const title = textField({
  name: 'Title',
  max: MAX_TITLE,
  required: 'Enter what you want to know',
}).transform((typed) => typed.replaceAll(/\s+/g, ' '));

const details = textField({ name: 'Details', max: MAX_BODY });

const replyBody = textField({ name: 'Reply', max: MAX_BODY, required: 'Enter your reply' });

const topicFields = {
  title,
  body: details,
  /** Slug of a service area, or empty. */
  serviceArea: z.string().default(''),
  /** Slugs of the sections it shall stand in; empty means where it stands already, or the section of the address. */
  sections: several,
  notNhsNumber,
};

/** Ids of files that came with the form; of an edited post, also of those it shall keep. */
const attachments = several;

/** Ids of the files that the form showed as attached: one without its tick is taken away. */
const attached = several;

const questionTopic = <S extends z.ZodType>(schema: S) =>
  questionNhsNumber(questionNhsNumber(schema, 'title', 'Title'), 'body', 'Details');

const questionReply = <S extends z.ZodType>(schema: S) =>
  questionNhsNumber(schema, 'body', 'Reply');

/** People who are asked by name: their ids, each with the name behind it. */
const asked = several.transform((ticked) => ticked.map((one) => readAsked(one).id));

export const askForm = questionTopic(
  z.object({ ...topicFields, asked, attachments, idempotencyKey }),
);

export const editTopicForm = questionTopic(z.object({ ...topicFields, attachments, attached }));

export const replyForm = questionReply(
  z.object({ body: replyBody, attachments, notNhsNumber, idempotencyKey }),
);

export const editReplyForm = questionReply(
  z.object({ body: replyBody, attachments, attached, notNhsNumber }),
);

/** Id of the reply that answered; empty takes the acceptance back. */
export const answerForm = z.object({ reply: z.string().default('') });

export type AskInput = z.output<typeof askForm>;
export type EditTopicInput = z.output<typeof editTopicForm>;
export type ReplyInput = z.output<typeof replyForm>;
export type EditReplyInput = z.output<typeof editReplyForm>;
