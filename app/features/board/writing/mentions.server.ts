import { rolesInForce } from '~/features/accounts/roles.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { boardPolicy, type ReadFacts } from '../policy';
import { MAX_MENTIONS } from './limits';
import { findEverybody, linkTyped, listLinked, listTyped } from './mentions';

/** Who is named in a post: for the verbs that write it, in their transaction. */

/** A post, and the topic in which it stands. */
interface Post {
  kind: 'topic' | 'reply';
  id: string;
  topicId: string;
  /** Under whose id it stands, see `nameless.server`; the actor's when left out. */
  under?: string;
}

interface Named {
  id: string;
  name: string;
  roles: Parameters<typeof rolesInForce>[0];
}

/**
 * Makes links of the names that were typed by hand, as far as each means one member.
 *
 * @returns the text as it is kept
 * @throws {Invalid} when everybody is named, or more people than one post may name
 */
export async function linkMentions(tx: Transaction, body: string): Promise<string> {
  if (!body.includes('@')) return body;
  const everybody = findEverybody(body);
  if (everybody !== null) {
    throw new Invalid({
      body: `“${everybody}” tells nobody: nobody is named all at once. Take it away, or name those who may know`,
    });
  }
  const names = listTyped(body);
  const linked = names.length === 0 ? body : linkTyped(body, await findByName(tx, names));
  if (listLinked(linked).length > MAX_MENTIONS) {
    throw new Invalid({ body: `Name ${MAX_MENTIONS} people or fewer in one post` });
  }
  return linked;
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

const named = { id: true, name: true, roles: true } as const;

/** Those of some people who are members. */
export async function findMembers(
  tx: Pick<Transaction, 'person'>,
  ids: string[],
): Promise<Named[]> {
  if (ids.length === 0) return [];
  return tx.person.findMany({
    where: { id: { in: ids }, kind: 'person', roles: { some: { role: 'member' } } },
    orderBy: { name: 'asc' },
    select: named,
  });
}

/** Whom names mean: with the title or without it, and nobody else. */
async function findByName(tx: Transaction, names: string[]): Promise<Map<string, Named>> {
  const people = await tx.person.findMany({
    where: {
      kind: 'person',
      roles: { some: { role: 'member' } },
      OR: names.map((name) => ({ name: { endsWith: name } })),
    },
    select: named,
  });
  const meaning = new Map<string, Named>();
  for (const name of names) {
    const [one, ...others] = people.filter(
      (person) => person.name === name || person.name.endsWith(` ${name}`),
    );
    if (one && others.length === 0) meaning.set(name, one);
  }
  return meaning;
}
