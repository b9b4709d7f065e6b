import { listCandidates } from '~/features/accounts/candidates.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { loadTopic } from '../topics/topics.server';
import { findMembers } from '~/features/accounts/naming/mentions.server';
import { mayRead } from './mentions.server';
import type { Nameable } from './views';

/**
 * Members by what is typed of their name after an `@`: of a topic, those who may read it.
 *
 * @param topicId null for a query that is not posted yet
 * @throws {NotFound} when there is no such topic
 */
export async function listNameable(
  actor: Person,
  words: string,
  topicId: string | null,
): Promise<Nameable[]> {
  const people = await listCandidates(actor, words, { except: actor.id });
  if (topicId === null) return people;
  const topic = await loadTopic(db(), actor, topicId);
  const members = await findMembers(
    db(),
    people.map(({ id }) => id),
  );
  const readers = new Set(members.filter((one) => mayRead(one, topic)).map(({ id }) => id));
  return people.filter(({ id }) => readers.has(id));
}
