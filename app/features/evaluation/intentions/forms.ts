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

/** Writes one down, or changes it. */
const written = z
  .looseObject({
    deed: z.enum(['write', 'change']),
    id: z.string().max(40).default(''),
    body,
    /** Ticked when those who were there may read it. */
    shared: z.string().optional(),
    remind: z.string().default(''),
    notNhsNumber,
    idempotencyKey,
  })
  .transform(({ deed, id, body: typed, shared, remind, idempotencyKey: key, ...rest }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const number = rest.notNhsNumber === undefined ? findNhsNumber(typed) : null;
    if (number !== null) {
      refuse(
        'body',
        `What you will do may contain an NHS number (${number}). Remove it, or say that it is none`,
      );
    }
    const common = { deed, id, body: typed, shared: shared !== undefined, idempotencyKey: key };
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

export const intentionForm = z.union([written, pressed]);
export type IntentionInput = z.output<typeof written>;
export type IntentionDeed = z.output<typeof pressed>['deed'];
