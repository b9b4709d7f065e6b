import type { Refusal, Typed } from '~/platform/http/refusal';

/**
 * What stands in a form, and the mark of what it was filled in on: what was typed when it was refused, or before the
 * session ended, or else what is kept. Whoever was told that it was changed meanwhile answers to what stands there now.
 */
export function filledIn(
  kept: { values: Typed; version: string },
  refusal: Refusal | undefined,
  held: Typed | null,
): { values: Typed; version: string } {
  if (refusal?.errors.form !== undefined) return { values: refusal.typed, version: kept.version };
  const typed = refusal?.typed ?? held;
  return typed === null ? kept : { values: typed, version: String(typed.version ?? '') };
}
