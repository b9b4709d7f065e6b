/** Most characters of what is asked of those who come. */
export const MAX_NEEDS = 300;
export const MAX_EXPECTATION = 500;
/** Of a guest's name and organisation. */
export const MAX_GUEST_NAME = 120;
/** Guests in one go. */
export const MAX_GUESTS_AT_ONCE = 50;
/** After the end of an event: then what people need, and where guests are written to, is deleted. */
export const KEPT_DAYS = 30;
