/** Where what happens to notes is heard: by those who write them, and on the pages of the event. */

/** While they are being written. */
export const writingChannel = (eventId: string): string[] => [`notes:${eventId}`];

/** When they are sent out. */
export const noteChannels = (eventId: string): string[] => [`notes:${eventId}`, `event:${eventId}`];
