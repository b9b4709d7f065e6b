/** The most characters texts of live questions may have. Apart from the schema: pages show them, without its library. */
export const MAX_QUESTION = 280;
export const MAX_SESSION_TITLE = 120;
export const MAX_DESCRIPTION = 1_000;
/** Why a question was declined, and what is waited for or promised. */
export const MAX_REASON = 300;
export const MAX_ANSWER = 5_000;

/** A session that runs late still takes questions for so long after its end, unless the chair closes it. */
export const OVERRUN_MINUTES = 60;
