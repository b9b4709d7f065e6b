/** The most characters of a mail's wording. */
export const MAX_WORDS = { subject: 120, body: 5000, button: 60 };
