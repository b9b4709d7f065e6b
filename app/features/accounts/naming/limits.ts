/** So many people one text may name: more are not told one by one any more. */
export const MAX_MENTIONS = 10;
