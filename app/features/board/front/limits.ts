/** So many days back somebody's reply or "I ask this too" makes a topic a hot issue. */
export const HOT_DAYS = 30;
