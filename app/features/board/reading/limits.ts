/** So many unread topics are counted; beyond that nobody wants to know the number. */
export const MOST_COUNTED = 99;
