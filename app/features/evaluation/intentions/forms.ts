import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { notNhsNumber } from '~/platform/text/nhs-number-field';
import { MAX_INTENTION } from './limits';

/** What the forms of "What I will do" send. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

const body = textField({
  name: 'What you will do',
  max: MAX_INTENTION,
  required: 'Enter what you will do',
});

/** The fields of one that is written down or changed. */
const written = z
  .looseObject({
    id: z.string().max(40).default(''),
    body,
    /** Ticked when those who were there may read it. */
    shared: z.string().optional(),
    remind: z.string().default(''),
    notNhsNumber,
    idempotencyKey,
  })
  .transform(({ id, body: typed, shared, remind, idempotencyKey: key, ...rest }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const number = rest.notNhsNumber === undefined ? findNhsNumber(typed) : null;
    if (number !== null) {
      refuse(
        'body',
        `What you will do may contain an NHS number (${number}). Remove it, or say that it is none`,
      );
    }
    const common = { id, body: typed, shared: shared !== undefined, idempotencyKey: key };
    if (remind === 'no') return { ...common, remindOn: null };
    if (remind !== 'yes') {
      refuse('remind', 'Choose whether to be reminded');
      return z.NEVER;
    }
    const read = readDate(rest, 'day', 'the day');
    if ('day' in read) return { ...common, remindOn: read.day };
    refuse('day', read.problem);
    return z.NEVER;
  });

/** Buttons beside one of them. */
const pressed = z.object({
  deed: z.enum(['done', 'not-done', 'share', 'keep-private', 'remove'], {
    error: 'Choose what to do',
  }),
  id: z.string().max(40).default(''),
});

export type Written = z.output<typeof written>;
type Pressed = z.output<typeof pressed>;
export type IntentionDeed = Pressed['deed'];

const anyDeed = z.looseObject({ deed: z.string().default('') });

/** Reads the fields by the schema of their deed, and says what is wrong with each. */
function read<Output>(
  schema: z.ZodType<Output>,
  fields: unknown,
  context: z.RefinementCtx,
): Output | null {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message });
  }
  return null;
}

/** Of the page of all one's own: a change, or a button. */
export const ownIntentionForm = anyDeed.transform(
  (fields, context): ({ deed: 'change' } & Written) | Pressed => {
    if (fields.deed !== 'change') return read(pressed, fields, context) ?? z.NEVER;
    const changed = read(written, fields, context);
    return changed ? { deed: 'change', ...changed } : z.NEVER;
  },
);

/** Of an event's page: the same, and something new. */
export const intentionForm = anyDeed.transform(
  (fields, context): ({ deed: 'write' } & Written) | z.output<typeof ownIntentionForm> => {
    if (fields.deed !== 'write') return read(ownIntentionForm, fields, context) ?? z.NEVER;
    const fresh = read(written, fields, context);
    return fresh ? { deed: 'write', ...fresh } : z.NEVER;
  },
);
