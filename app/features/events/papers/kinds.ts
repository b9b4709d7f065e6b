/** The kinds under which an event’s papers stand among the uses of files; their subject is the event. */
export const PAPERS = { before: 'event.paper-before', after: 'event.paper-after' } as const;
