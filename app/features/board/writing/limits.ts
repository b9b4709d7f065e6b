/** The most there may be of what is written with a post. Apart from the schemas: pages show them, without their library. */
export const MAX_ASKED = 5;

/** A draft as it is kept; and so many drafts of one person. */
export const MAX_DRAFT = 100_000;
export const MAX_DRAFTS = 40;
export const DRAFT_DAYS = 60;
