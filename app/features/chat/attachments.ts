/** What files of messages are attached to, as the files know it. */
export const MESSAGE_FILES = 'chat.message';
