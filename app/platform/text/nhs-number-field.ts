import { z } from 'zod';
import { findNhsNumber } from './nhs-number';

/** The question about a number in a form that looks like an NHS number: the one rule for posts, reasons and notes. */

/** Ticked when a number that looks like an NHS number is none. */
export const notNhsNumber = z.string().optional();

/**
 * Asks about a field that may hold an NHS number, unless the writer has said that it is none
 * (brief, "What people must never experience": a patient named on the board).
 */
export function questionNhsNumber<S extends z.ZodType>(schema: S, field: string, name: string): S {
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
