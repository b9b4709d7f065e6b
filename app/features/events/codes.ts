/** The code on the wall, by which one says that one is there. No letter and digit that can be taken for one another, and no vowels. */
export const ATTENDANCE_LETTERS = 'CDFGHJKMNPQRTVWXY34679';
export const ATTENDANCE_LENGTH = 5;
