/** The field of forms that takes files to be attached. */
export const ATTACHMENTS = 'attachments';

/** Hidden fields of a form for editing: the files that it shows as attached. */
export const ATTACHED = 'attached';
