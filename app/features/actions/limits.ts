/** What actions are held to. Apart from the schemas: pages show them, without their library. */
export const MAX_WHAT = 300;
export const MAX_OWNER = 120;
export const MAX_WORDS = 2_000;
export const MAX_UPDATE = 20_000;

/** Nothing is agreed for later than so many days from now: a mistyped year is noticed. */
export const MAX_DAYS_AHEAD = 3 * 365;

/** So many that are settled stand on a page. */
export const SETTLED_ON_PAGE = 50;
