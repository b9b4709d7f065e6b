/** The most there may be in messages. Apart from the schema: pages show them, without its library. */
export const MAX_MESSAGE = 4_000;
export const MAX_ROOM_NAME = 80;
export const MAX_DESCRIPTION = 500;
export const MAX_REASON = 300;

/** People whom one may choose at once, to write to or to invite. */
export const MAX_CHOSEN = 20;

/** Messages a page of a room shows. */
export const STRETCH = 50;

/** In a room of more people than this, counts of what is new follow with the next page, and not while one is open. */
export const MOST_COUNTED_LIVE = 50;
