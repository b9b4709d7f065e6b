import { listLinked } from '~/features/accounts/naming/mentions';
import { findMembers } from '~/features/accounts/naming/mentions.server';
import { rolesInForce } from '~/features/accounts/roles.server';
import type { Person } from '~/platform/actor';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { chatPolicy, type RoomFacts } from '../policy';

/**
 * Keeps who is named in a message, and records whom it did not name before: they are told. Whoever may not read the room
 * is not told, and does not learn that there is one.
 */
export async function keepMentions(
  tx: Transaction,
  record: RecordEntry,
  room: RoomFacts & { id: string },
  message: { id: string; body: string },
): Promise<void> {
  const people = await findMembers(tx, listLinked(message.body));
  const readers = people.filter((one) => chatPolicy.read(asActor(one), room)).map(({ id }) => id);
  const post = { kind: 'message', postId: message.id };
  const before = await tx.mention.findMany({ where: post });
  await tx.mention.deleteMany({ where: { ...post, personId: { notIn: readers } } });
  const known = new Set(before.map(({ personId }) => personId));
  for (const personId of readers.filter((id) => !known.has(id))) {
    await tx.mention.create({ data: { ...post, personId } });
    const subjects = { room: room.id, message: message.id, mentioned: personId };
    await record({ kind: 'chat.mentioned', channels: [], subjects });
  }
}

function asActor({ id, name, roles }: Awaited<ReturnType<typeof findMembers>>[number]): Person {
  const inForce = rolesInForce(roles);
  return { kind: 'person', id, name, givenName: '', organisationId: '', roles: inForce };
}
