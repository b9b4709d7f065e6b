/** How much may be sent. Browser-safe: forms say it. */

export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** With one form. */
export const MAX_FILES = 5;

/** What one person may have waiting for a form to be put right. */
export const MAX_STAGED_BYTES = 8 * MAX_FILE_BYTES;

export const STAGED_SECONDS = 24 * 60 * 60;

/** A picture is unpacked to write it anew: this many pixels take about 200 MB. A good phone makes 50 million. */
export const MAX_PIXELS = 64_000_000;
