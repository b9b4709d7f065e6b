import { z } from 'zod';
import { dateFields, readDate } from '~/platform/calendar/date-fields';
import { isDay, type Day } from '~/platform/calendar/days';
import { formatDay } from '~/platform/dates';
import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { fieldOf, MAX_VALUE } from './fields';
import type { Blank } from './placeholders';

/** A document’s placeholders as a form, and back. Pure. */

/** What becomes of a field that is left empty. */
const empties = ['line', 'keep'] as const;

/** A line to write on, in a document that is printed. */
const LINE = '_'.repeat(24);

/** The fields of a form depend on its document, and are read by `readValues`. */
export const fillForm = z.looseObject({
  file: z.string().catch(''),
  empty: z.enum(empties).catch('line'),
});
export type FillInput = z.infer<typeof fillForm>;

/** What stands in the fields at first: what is known already. */
export function firstValues(blanks: readonly Blank[], known: ReadonlyMap<string, string>): Typed {
  const values: Typed = {};
  for (const [index, { key, kind }] of blanks.entries()) {
    const value = known.get(key);
    if (value === undefined) continue;
    if (kind !== 'day') values[fieldOf(index)] = isDay(value) ? sayDay(value) : value;
    else if (isDay(value)) Object.assign(values, dateFields(fieldOf(index), value));
  }
  return values;
}

/**
 * Reads what was typed.
 *
 * @returns the values by placeholder, and what is wrong with any of them
 */
export function readValues(
  blanks: readonly Blank[],
  input: FillInput,
): { values: Map<string, string>; errors: FieldErrors } {
  const values = new Map<string, string>();
  const errors: FieldErrors = {};
  for (const [index, blank] of blanks.entries()) {
    const field = fieldOf(index);
    const { value, problem } = readValue(blank, field, input);
    if (problem !== undefined) errors[field] = problem;
    if (value !== '') values.set(blank.key, value);
    else if (input.empty === 'line') values.set(blank.key, LINE);
  }
  return { values, errors };
}

function readValue(
  { label, kind }: Blank,
  field: string,
  input: FillInput,
): { value: string; problem?: string } {
  if (kind === 'day') {
    const typed = ['day', 'month', 'year'].map((part) => textOf(input[`${field}-${part}`]));
    if (typed.every((part) => part === '')) return { value: '' };
    const read = readDate(input, field, label);
    return 'day' in read ? { value: sayDay(read.day) } : { value: '', problem: read.problem };
  }
  const value = textOf(input[field]);
  if (value.length <= MAX_VALUE) return { value };
  return {
    value,
    problem: `${label} must be ${MAX_VALUE.toLocaleString('en-GB')} characters or fewer`,
  };
}

function textOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.trim() : '';
}

/** As documents say it: "6 August 2018". */
function sayDay(day: Day): string {
  return formatDay(day).replace(/^\w+ /, '');
}
