import type { Actor } from '~/platform/actor';
import { search } from '~/platform/search/find.server';

/**
 * How many messages somebody finds.
 *
 * @param room id of the only room that is looked through
 */
export async function findMatches(actor: Actor, text: string, room?: string): Promise<number> {
  const wanted = { text, kind: 'message', audience: room, labels: [], before: null };
  return (await search(actor, wanted)).hits.length;
}
