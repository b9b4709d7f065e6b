/** How much may be typed about guidance. Browser-safe: forms say it. */

export const MAX_TITLE = 200;
export const MAX_SUMMARY = 5_000;
/** Browsers and servers take no more. */
export const MAX_URL = 2_000;
export const MAX_REASON = 1_000;
