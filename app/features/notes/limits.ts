/** How much may be typed into notes. Browser-safe. */

/** A line of the notes. */
export const MAX_NOTE_LINE = 2_000;
export const MAX_HEADING = 120;
export const MAX_COMMENT = 1_000;
/** Why a comment is declined. */
export const MAX_NOTE_REASON = 500;
/** What the notes say to what somebody wanted. */
export const MAX_REPLY = 500;
/** Longest time for comments, in days. */
export const MAX_COMMENT_DAYS = 60;
