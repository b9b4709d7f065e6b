import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import type { rolesInForce } from '../roles.server';
import { MAX_MENTIONS } from './limits';
import { findEverybody, linkTyped, listLinked, listTyped } from './mentions';

/** Whom a text names, on the board and in messages. */

/** A member who is named. */
export interface Named {
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
