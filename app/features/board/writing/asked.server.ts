import type { Person } from '~/platform/actor';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import type { ReadFacts } from '../policy';
import { MAX_ASKED } from './limits';
import { findMembers } from '~/features/accounts/naming/mentions.server';
import { mayRead } from './mentions.server';

/**
 * Whom the asker asks by name: for the verb that asks, in its transaction.
 *
 * @param ids as ticked; oneself is nobody to ask
 * @returns the ids of those who are asked
 * @throws {Invalid} when there are too many, or one of them is no member or could not read the query
 */
export async function askByName(
  tx: Transaction,
  actor: Person,
  ids: string[],
  topic: ReadFacts & { id: string },
): Promise<string[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== actor.id);
  if (wanted.length > MAX_ASKED) {
    throw new Invalid({ asked: `Ask ${MAX_ASKED} people or fewer by name` });
  }
  const people = await findMembers(tx, wanted);
  if (people.length < wanted.length) {
    throw new Invalid({ asked: 'Somebody you ticked is no member any more. Choose again' });
  }
  const stranger = people.find((person) => !mayRead(person, topic));
  if (stranger) {
    throw new Invalid({
      asked: `${stranger.name} cannot read where this query would stand. Take the tick away, or let it stand in a section for all members`,
    });
  }
  await tx.topicAsked.createMany({
    data: people.map(({ id: personId }) => ({ topicId: topic.id, personId })),
  });
  return people.map(({ id }) => id);
}
