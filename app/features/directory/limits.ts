/** How much may stand in an entry. Browser-safe: forms say it. */

export const MAX_GIVEN_NAME = 80;
export const MAX_JOB_TITLE = 120;
export const MAX_PHONE = 40;
export const MAX_ADDRESS = 300;

/** What one may be asked about: so many, each so long. */
export const MAX_INTERESTS = 20;
export const MAX_INTEREST = 60;

/** The form's field for a photo. */
export const PHOTO = 'photo';
