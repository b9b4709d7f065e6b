export const MAX_REASON = 1000;
