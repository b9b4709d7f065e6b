/** What evaluations are held to. Apart from the schemas: pages show them, without their library. */
export const MAX_QUESTIONS = 12;
export const MAX_QUESTION_WORDS = 200;
export const MAX_WORDS = 2_000;

/** An evaluation takes answers at most so long after its event, and so long unless it is said otherwise. */
export const MAX_DAYS = 90;
export const USUAL_DAYS = 14;

/** Those who have not answered are reminded so many days before the last. */
export const REMIND_DAYS = 3;

/** Of fewer answers without names nothing is shown: one could tell who wrote what. */
export const SHOWN_FROM = 3;

/** A rating is 1 to 5. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
