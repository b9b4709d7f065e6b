/** How long the reason may be for which somebody is removed, in characters. Browser-safe: the form says it. */
export const MAX_REASON = 1_000;
