/** The kind under which notes stand in the index; an event’s id is theirs. */
export const NOTES = 'notes';
