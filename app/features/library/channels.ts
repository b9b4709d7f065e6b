/** Where what happens to an item is heard: its own page. */
export const itemChannels = (id: string): string[] => [`library:${id}`];
