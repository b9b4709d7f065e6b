import type { Refusal } from '~/platform/http/refusal';

/**
 * The mark that a form carries of what it was filled in on. Whoever was told that it was changed meanwhile answers to
 * what stands there now; whoever merely mistyped answers to what they saw at first.
 */
export function versionFor(present: string, refusal: Refusal | undefined): string {
  const told = refusal === undefined || refusal.errors.form !== undefined;
  return told ? present : String(refusal.typed.version ?? '');
}
