/** Apart from the schema: pages show them, without its library. */
export const MAX_INTENTION = 500;

/** Reminded after so many days unless another day is chosen, or none. */
export const USUAL_REMIND_DAYS = 30;

/** One person means to do at most so many things after one event. */
export const MAX_INTENTIONS = 30;
