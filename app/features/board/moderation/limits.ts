/** Limits of what members may do to posts of others. */

/** So many posts may one member take down in a day, unless they look after them: more would be misuse. */
export const MOST_HIDDEN_A_DAY = 10;

/** The most characters of a reason that stands on a page. */
export const MAX_REASON = 500;

/** The most characters of a note on a report. */
export const MAX_NOTE = 1000;

/** So many topics may stand before the others in a section: with more, nothing stands out. */
export const MOST_PINNED = 5;

/** So many replies are offered at once for splitting them off. */
export const MOST_SPLIT = 200;
