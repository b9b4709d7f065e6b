import { z } from 'zod';
import { several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { notNhsNumber, questionNhsNumber } from '~/platform/text/nhs-number-field';
import { topicKinds } from './kinds';
import { MAX_BODY, MAX_TITLE } from './limits';
import { readAsked } from './writing/asked';

/** What the forms of the board take. */

/** Sent as a hidden field, and by clients that write: the same key and text is written once. */
const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

/** A box that is ticked, or not there. */
const ticked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined && sent !== '');

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
const asked = several.transform((people) => people.map((one) => readAsked(one).id));

export const askForm = questionTopic(
  z.object({
    ...topicFields,
    kind: z.enum(topicKinds, 'Choose what it is').default('query'),
    /** Ticked when nobody shall see who asks. */
    withoutName: ticked,
    asked,
    attachments,
    /** What it is made of, see `readOrigin`; empty for nothing. */
    from: z.string().max(1_000).default(''),
    idempotencyKey,
  }),
).refine(({ kind, withoutName }) => kind === 'query' || !withoutName, {
  path: ['withoutName'],
  error: 'Only a query can stand without your name',
});

export const editTopicForm = questionTopic(
  z.object({
    ...topicFields,
    /** There when its writer has said that others shall read it. */
    confirmed: z.string().optional(),
    attachments,
    attached,
  }),
);

export const replyForm = questionReply(
  z.object({ body: replyBody, attachments, notNhsNumber, idempotencyKey }),
);

export const editReplyForm = questionReply(
  z.object({ body: replyBody, attachments, attached, notNhsNumber }),
);

/** What a discussion has come to; empty takes it back. */
export const conclusionForm = questionNhsNumber(
  z.object({ body: textField({ name: 'Conclusion', max: MAX_BODY }), notNhsNumber }),
  'body',
  'Conclusion',
);

/** Id of who draws a discussion to a conclusion. */
export const convenerForm = z.object({ convener: z.string().default('') });

/** `yes`, or empty to take it back. */
export const meTooForm = z.object({ too: z.string().default('') });

/** Id of the reply that answered; empty takes the acceptance back. */
export const answerForm = z.object({ reply: z.string().default('') });

type Asked = z.output<typeof askForm>;
/** A query under its asker's name and made of nothing, unless it is said. */
export type AskInput = Omit<Asked, 'kind' | 'withoutName' | 'from'> & Partial<Asked>;
export type ConclusionInput = z.output<typeof conclusionForm>;
export type EditTopicInput = z.output<typeof editTopicForm>;
export type ReplyInput = z.output<typeof replyForm>;
export type EditReplyInput = z.output<typeof editReplyForm>;
