/** How much may be sent. Browser-safe: forms say it. */

export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** With one form. */
export const MAX_FILES = 5;

/** What one person may have waiting for a form to be put right. */
export const MAX_STAGED_BYTES = 8 * MAX_FILE_BYTES;

export const STAGED_SECONDS = 24 * 60 * 60;

/** A picture is unpacked to write it anew: this many took up to 340 MB (62 million: 585). Phones make 12 to 24 million. */
export const MAX_PIXELS = 25_000_000;

/** What is kept of a person's photo: a square so many pixels wide. */
export const PHOTO_SIDE = 320;
