import { listCandidates } from '~/features/accounts/candidates.server';
import type { Candidate } from '~/features/accounts/views';
import type { Person } from '~/platform/actor';
import { loadRoom } from './load.server';

/**
 * Members by what is typed of their name after an `@`: those who are in the room, where not everybody may be.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export async function listNameable(
  actor: Person,
  address: string,
  words: string,
): Promise<Candidate[]> {
  const room = loadRoom(actor, address);
  const people = await listCandidates(actor, words, { except: actor.id });
  const anybody = room.kind === 'lobby' || room.kind === 'open';
  return people.filter(({ id }) => (anybody ? !room.removed.has(id) : room.members.has(id)));
}
