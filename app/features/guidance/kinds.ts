/** Its kind in the search index. */
export const GUIDANCE = 'guidance';
/** The kind of thing that has files. */
export const GUIDANCE_FILES = 'guidance';
/** What everything about guidance is found under. */
export const IN_GUIDANCE = 'in:guidance';
