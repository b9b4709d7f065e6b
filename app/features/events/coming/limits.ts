/** How much may be typed by those who come. Browser-safe. */

/** Diet, and what somebody needs. */
export const MAX_NEEDS = 500;
/** What somebody wants out of the day. */
export const MAX_EXPECTATION = 500;
/** Guests invited at once. */
export const MAX_GUESTS = 100;
/** What people need is deleted so many days after the event. */
export const NEEDS_KEPT_DAYS = 30;
