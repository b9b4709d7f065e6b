/** How much and how long. Browser-safe: forms and pages say it. */

/** An invitation works for so long. */
export const INVITATION_DAYS = 14;

/** Whoever asks to join has so long to confirm their address. */
export const CONFIRM_DAYS = 7;

/** What is known of people who did not join is kept for so long after it was decided. */
export const KEPT_DAYS = 90;

/** Working days within which the webmaster means to decide; said to who waits, and shown as overdue after it. */
export const DECIDE_WORKING_DAYS = 3;

export const MAX_JOB_TITLE = 120;
export const MAX_ORGANISATION = 160;
/** The inviter's own words, a question, a reason for declining. */
export const MAX_MESSAGE = 1000;
/** Why somebody wants to join, and what they answer. */
export const MAX_REASON = 2000;

/** Of a file with people to invite. */
export const MAX_ROWS = 5000;
export const MAX_IMPORT_BYTES = 5 * 1024 * 1024;
