/** Where what happens at a session is heard. */

/** Pages that show what everybody in the room sees, and the console. */
export const roomChannels = (sessionId: string): string[] => [
  `session:${sessionId}`,
  `screen:${sessionId}`,
  `console:${sessionId}`,
];

/** The console alone: what the room does not see yet. */
export const consoleChannel = (sessionId: string): string[] => [`console:${sessionId}`];
