import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { rules } from './rule';

/** How often an event repeats. */

const MOST = 26;

export const repeatForm = z
  .looseObject({
    deed: z.enum(['repeat', 'end'], { error: 'Choose what to do' }).default('repeat'),
    rule: z.string().default(''),
    interval: z.string().default('1'),
    /** `day`: up to the day below. */
    until: z.string().default(''),
  })
  .transform((fields, context) => {
    if (fields.deed === 'end') return { deed: 'end' as const };
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const rule = rules.find((one) => one === fields.rule);
    if (!rule) refuse('rule', 'Choose how it repeats');
    const interval = /^\d{1,3}$/.test(fields.interval.trim()) ? Number(fields.interval) : 0;
    if (interval < 1 || interval > MOST) {
      refuse('interval', `Enter a number from 1 to ${MOST}: 1 means every week or month`);
    }
    const last = fields.until === 'day' ? readDate(fields, 'last', 'the last day') : null;
    if (last && 'problem' in last) refuse('last', last.problem);
    if (!rule || interval < 1 || interval > MOST || (last && 'problem' in last)) return z.NEVER;
    return { deed: 'repeat' as const, rule, interval, lastOn: last ? last.day : null };
  });

export type RepeatInput = z.output<typeof repeatForm>;
