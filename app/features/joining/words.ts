/** Sentences that a verb says and a page knows again. */

/** Where the page offers to send the invitation again. */
export const INVITED_ALREADY = 'Somebody with this email address has been invited already';

/** Inviting them would lead to nothing: their account is there, and closed. */
export const REMOVED =
  'Somebody with this email address was removed from the network. The webmaster can let them back in';
