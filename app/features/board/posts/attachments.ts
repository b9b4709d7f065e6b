/** The field of the board's forms that takes files. */
export const ATTACHMENTS = 'attachments';

/** Hidden fields of a form for editing: the files that it shows as attached. */
export const ATTACHED = 'attached';

/** What files are attached to, as the files know it. */
export const OWNERS = { topic: 'board.topic', reply: 'board.reply' } as const;
