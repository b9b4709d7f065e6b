/** What files are attached to, as the files know it. */
export const OWNERS = { topic: 'board.topic', reply: 'board.reply' } as const;
