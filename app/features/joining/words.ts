/** Sentences that a verb says and a page knows again. */

/** Where the page offers to send the invitation again. */
export const INVITED_ALREADY = 'Somebody with this email address has been invited already';
