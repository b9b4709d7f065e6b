/** Where what happens at an event is heard. */

/** Its own page, and the calendar. */
export const eventChannels = (eventId: string): string[] => [`event:${eventId}`, 'events'];

/** Its pages alone: who comes, notes, actions. */
export const eventPageChannel = (eventId: string): string[] => [`event:${eventId}`];
