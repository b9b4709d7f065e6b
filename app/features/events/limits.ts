/** How much may be typed about an event. Browser-safe: forms say it. */

export const MAX_TITLE = 120;
/** Purpose, in characters. */
export const MAX_PURPOSE = 10_000;
/** Hot topics, directions, access, what a session is about. */
export const MAX_TEXT = 4_000;
/** A name in one line: venue, town, room. */
export const MAX_LINE = 160;
export const MAX_ADDRESS = 400;
export const MAX_LINK = 500;
/** Why an event is cancelled. */
export const MAX_REASON = 1_000;

/** Most people an event can have places for. */
export const MAX_CAPACITY = 5_000;
/** Longest time to take a place one is offered, in hours. */
export const MAX_CONFIRM_HOURS = 14 * 24;
/** Longest event, in days. */
export const MAX_DAYS = 14;
/** Organisations for which an event keeps places. */
export const MAX_KEPT = 30;
