import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';
import { textField } from '~/platform/text/limits';
import { MAX_HEADING } from './limits';

/** What the form of heading sets takes. */

/** Headings out of one line, with semicolons between them. */
export function readHeadings(typed: string): string[] {
  return typed
    .split(';')
    .map((heading) => heading.trim())
    .filter((heading) => heading !== '');
}

export const headingSetForm = z.object({
  name: entryName(),
  headings: textField({ name: 'Headings', max: 400 }).refine(
    (typed) => readHeadings(typed).every((heading) => heading.length <= MAX_HEADING),
    `Each heading must be ${MAX_HEADING} characters or fewer`,
  ),
});

export type HeadingSetInput = z.output<typeof headingSetForm>;
