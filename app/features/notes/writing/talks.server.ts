import { db } from '~/platform/database/database.server';

/** How many parts of an event’s programme can have notes. */
export function countTalks(eventId: string): Promise<number> {
  return db().eventSession.count({ where: { eventId, kind: 'talk' } });
}
