/** Where what happens at an event is heard. */

/** The calendar: one channel for all of it. */
export const calendarChannel = 'events:all';

/** Its own page, and the calendar. */
export const eventChannels = (eventId: string): string[] => [`event:${eventId}`, calendarChannel];

/** Its pages alone: who comes, notes, actions. */
export const eventPageChannel = (eventId: string): string[] => [`event:${eventId}`];
