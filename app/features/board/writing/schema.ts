import { z } from 'zod';
import type { Schema } from '~/platform/http/form.server';
import type { Typed } from '~/platform/http/refusal';

/** What is sent while somebody writes. */

/** A draft by script: the form's name, when the page knew it to be saved last, and whatever stands in its fields. */
export const draftForm = z
  .object({
    form: z.string().max(40),
    since: z.string().max(40).default(''),
    deed: z.enum(['save', 'discard']).default('save'),
  })
  .loose();

/** A text to be looked at before it is posted. */
export const previewForm = z.object({ body: z.string().default('') });

/** What a button of a form for writing does instead of posting. */
export type Aside = 'draft' | 'discard' | 'preview' | 'check' | 'find';
const asides: readonly string[] = [
  'draft',
  'discard',
  'preview',
  'check',
  'find',
] satisfies Aside[];

/** A form as it was sent: to be posted, or for something else, and then nothing in it has to be right yet. */
export type Sent<Input> = { deed: 'post'; input: Input } | { deed: Aside; typed: Typed };

/** Reads a form for writing that has other buttons besides the one that posts. */
export function withAsides<Input>(schema: Schema<Input>): Schema<Sent<Input>> {
  return {
    safeParse(fields) {
      const typed = fields as Typed;
      const deed = [typed.deed ?? ''].flat()[0] ?? '';
      if (isAside(deed)) return { success: true, data: { deed, typed } };
      const parsed = schema.safeParse(fields);
      if (!parsed.success) return parsed;
      return { success: true, data: { deed: 'post', input: parsed.data } };
    },
  };
}

function isAside(deed: string): deed is Aside {
  return asides.includes(deed);
}
