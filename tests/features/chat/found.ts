import type { Actor } from '~/platform/actor';
import { search } from '~/platform/search/find.server';

/** How many messages somebody finds. */
export async function findMatches(actor: Actor, text: string): Promise<number> {
  const { hits } = await search(actor, { text, kind: 'message', labels: [], before: null });
  return hits.length;
}
