/** The field of the board's forms that takes files. */
export const ATTACHMENTS = 'attachments';
