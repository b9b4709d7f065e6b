/** The kind under which events stand in the index. */
export const EVENT = 'event';
