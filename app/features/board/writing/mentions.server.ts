import { listLinked } from '~/features/accounts/naming/mentions';
import { findMembers, type Named } from '~/features/accounts/naming/mentions.server';
import { rolesInForce } from '~/features/accounts/roles.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { boardPolicy, type ReadFacts } from '../policy';

/** Who is named in a post: for the verbs that write it, in their transaction. */

/** A post, and the topic in which it stands. */
interface Post {
  kind: 'topic' | 'reply';
  id: string;
  topicId: string;
  /** Under whose id it stands, see `nameless.server`; the actor's when left out. */
  under?: string;
}

/**
 * Keeps who is named in a post, and records whom it did not name before: they are told. Whoever may not read the topic
 * is not told, and does not learn that there is one.
 *
 * @returns the ids of those who are told
 */
export async function keepMentions(
  tx: Transaction,
  record: RecordEntry,
  { kind, id: postId, topicId, under }: Post,
  body: string,
  topic: ReadFacts,
): Promise<string[]> {
  const people = await findMembers(tx, listLinked(body));
  const readers = people.filter((person) => mayRead(person, topic)).map(({ id }) => id);
  const before = await tx.mention.findMany({ where: { kind, postId } });
  await tx.mention.deleteMany({ where: { kind, postId, personId: { notIn: readers } } });
  const known = new Set(before.map(({ personId }) => personId));
  const told = readers.filter((id) => !known.has(id));
  for (const personId of told) {
    await tx.mention.create({ data: { kind, postId, personId } });
    await record({
      kind: 'board.mentioned',
      channels: [],
      // Of a post without its writer's name, the log has none either.
      under,
      subjects: {
        topic: topicId,
        mentioned: personId,
        ...(kind === 'reply' ? { reply: postId } : {}),
      },
    });
  }
  return told;
}

/** Whether somebody may read a topic, by the same rule as its page. */
export function mayRead({ id, name, roles }: Named, topic: ReadFacts): boolean {
  const actor = {
    kind: 'person',
    id,
    name,
    givenName: '',
    organisationId: '',
    roles: rolesInForce(roles),
  } as const;
  return boardPolicy.readTopic(actor, topic);
}
