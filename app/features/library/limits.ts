/** How much may be typed about an item. Browser-safe: forms say it. */

export const MAX_TITLE = 120;
/** What it is for, how to use it, where it was tried. */
export const MAX_TEXT = 10_000;
export const MAX_SHARING = 1_000;
/** What changed in a version; why an item is not to be used any more. */
export const MAX_NOTE = 1_000;
export const MAX_ADVICE = 2_000;
/** A joint specification of the whole region would still fit. */
export const MAX_OWNERS = 30;
/** What a collection is for. */
export const MAX_ABOUT = 2_000;
/** A collection is taken in one: nobody unpacks more. */
export const MAX_COLLECTED = 60;
