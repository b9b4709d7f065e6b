import type { FieldErrors } from '../errors';
import type { FileView } from '../files/words';

/** What was typed, by field name, so that a form can be shown again with nothing lost. */
export type Typed = Record<string, string | string[]>;

/** What a form gets back when it was refused; answered with status 400. */
export interface Refusal {
  errors: FieldErrors;
  typed: Typed;
  /** Files that were sent with it and wait for it to be put right; only for forms that take files. */
  files?: FileView[];
}
