import { z } from 'zod';
import { MAX_WORDS } from '~/features/escalation/limits';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { replyForm } from '../schema';

/** What the forms of an agent's desk take. */

/** Words of an agent that everybody reads beside the query. */
const words = (name: string, required: string) =>
  textField({ name, max: MAX_WORDS, required }).refine((text) => findNhsNumber(text) === null, {
    error: `${name} may contain an NHS number. Remove it`,
  });

const askBackForm = z.object({ question: words('Question', 'Enter what you need to know') });

const handOnForm = z.object({
  /** Id of an agent. */
  to: z.string().min(1, 'Choose who can answer it'),
  reason: words('Reason', 'Enter why it is for them'),
});

const waitForm = z
  .looseObject({ what: words('What you wait for', 'Enter what you wait for') })
  .transform((fields, context) => {
    const until = readDate(fields, 'until', 'the day on which to wake it up');
    if ('problem' in until) {
      context.addIssue({ code: 'custom', path: ['until'], message: until.problem });
      return z.NEVER;
    }
    return { what: fields.what, until: until.day };
  });

const deeds = { answer: replyForm, 'ask-back': askBackForm, 'hand-on': handOnForm, wait: waitForm };
type DeedName = keyof typeof deeds;
type DeskDeed = { [Name in DeedName]: { deed: Name } & z.output<(typeof deeds)[Name]> }[DeedName];

/** One of the four things an agent can do with a query, and the version of the query they saw. */
export const deskForm = z
  .looseObject({
    deed: z.enum(['answer', 'ask-back', 'hand-on', 'wait'], { error: 'Choose what to do' }),
    version: z.coerce.number().int().catch(-1),
  })
  .transform((fields, context): DeskDeed & { version: number } => {
    const { deed, version } = fields;
    const read = deeds[deed].safeParse(fields);
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        context.addIssue({ code: 'custom', path, message });
      }
      return z.NEVER;
    }
    // What `deeds[deed]` reads belongs to `deed`.
    return { deed, version, ...read.data } as DeskDeed & { version: number };
  });

export type DeskInput = z.output<typeof deskForm>;

/** The same by a link, which can also be opened, or asked for anew. */
export const linkForm = z
  .looseObject({ deed: z.string().default('') })
  .transform((fields, context) => {
    const { deed } = fields;
    if (deed === 'open') return { deed } as const;
    if (deed === 'fresh') return { deed } as const;
    const read = deskForm.safeParse(fields);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message });
    }
    return z.NEVER;
  });
