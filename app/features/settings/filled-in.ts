import type { Refusal, Typed } from '~/platform/http/refusal';

/**
 * What stands in a form: what was typed when it was refused, or before the session ended, or else what is kept. With it
 * the mark of what it was filled in on: whoever was told that it was changed meanwhile answers to what stands there now,
 * whoever merely mistyped to what they saw at first.
 *
 * @param kept what is kept, and the mark of it
 * @param refusal what was wrong when it was sent
 * @param held what was typed before the session ended
 */
export function filledIn<V extends object>(
  kept: { values: V; version: string },
  refusal: Refusal | undefined,
  held: Typed | null,
): { values: V | Typed; version: string } {
  if (refusal?.errors.form !== undefined) return { values: refusal.typed, version: kept.version };
  const typed = refusal?.typed ?? held;
  return typed === null ? kept : { values: typed, version: String(typed.version ?? '') };
}
