import type { Person } from '~/platform/actor';
import type { Transaction } from '~/platform/database/transaction';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { readWays } from '~/platform/notices/ways.hot.server';
import { findMembers } from '~/features/accounts/naming/mentions.server';
import { mayRead } from '../writing/mentions.server';
import { readFollowersAround, type Around } from './following.hot.server';
import { NEW_WHERE_I_FOLLOW } from './notices.server';

/**
 * How many people are told of something that is posted: whoever is asked or named in it, or follows where it stands.
 * Each counts once; who may not read it, and who wants to hear of it neither in the bell nor by mail, does not.
 *
 * @param asked ids of those who are asked by name
 * @param named ids of those who are named in its text
 */
export async function countTold(
  tx: Transaction,
  actor: Pick<Person, 'id'>,
  topic: Around & { audience: string },
  { asked, named }: { asked: string[]; named: string[] },
): Promise<number> {
  const kinds = new Map<string, string[]>();
  const tell = (ids: string[], kind: string) => {
    for (const id of ids) kinds.set(id, [...(kinds.get(id) ?? []), kind]);
  };
  tell(asked, 'board.asks-me');
  tell(named, 'board.mentions-me');
  tell(readFollowersAround(topic), NEW_WHERE_I_FOLLOW);
  kinds.delete(actor.id);
  const wayOf = readWays([...kinds.keys()]);
  const wanting = [...kinds].filter(([id, all]) =>
    all.some((name) => {
      const kind = findNoticeKind(name);
      const ways = kind && wayOf(id, kind);
      return ways !== undefined && (ways.site || ways.mail);
    }),
  );
  const people = await findMembers(
    tx,
    wanting.map(([id]) => id),
  );
  return people.filter((person) => mayRead(person, topic)).length;
}
