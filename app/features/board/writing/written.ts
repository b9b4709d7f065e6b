import type { Refusal } from '~/platform/http/refusal';
import type { AlreadyHere, Nameable } from './views';

/** A form for writing that comes back: refused, or to show what was asked for. */
export interface Written extends Refusal {
  /** Sanitised. */
  preview?: string;
  here?: AlreadyHere;
  /** Who is called what was looked up. */
  nameable?: Nameable[];
}
