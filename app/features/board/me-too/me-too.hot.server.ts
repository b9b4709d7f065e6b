import type { Person } from '~/platform/actor';
import { atOneMoment, hotRead } from '~/platform/database/hot.server';

/** What a topic's page asks of "I ask this too". */

const saidBy = hotRead<[topicId: string, personId: string], { n: number }>(
  'SELECT 1 AS n FROM "MeToo" WHERE topicId = ? AND personId = ?',
);

/** Whether the actor has said that they ask a query too. */
export function asksToo(actor: Person, topicId: string): Promise<boolean> {
  return atOneMoment(() => saidBy(topicId, actor.id).length > 0);
}
