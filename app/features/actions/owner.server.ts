import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';

/** Who has an action to do, out of what was typed in the room. */

interface Typed {
  /** A name, or a part of a member’s. */
  owner: string;
  /** Of somebody who is no member; or tells members of one name apart. */
  organisation: string;
}

export interface NamedOwner {
  ownerId: string | null;
  ownerName: string;
  ownerBody: string;
}

/** So many are named to choose from. */
const MOST = 5;

/**
 * The member of that name; or, with an organisation in which no member is called so, somebody else.
 *
 * @throws {Invalid} when more than one member may be meant, or nobody is
 */
export async function findOwner(
  tx: Transaction,
  { owner, organisation }: Typed,
): Promise<NamedOwner> {
  const members = await tx.person.findMany({
    where: {
      leftAt: null,
      roles: { some: { role: 'member' } },
      name: { contains: owner },
      ...(organisation !== '' && { organisation: { name: { contains: organisation } } }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, organisation: { select: { name: true } } },
  });
  const called = members.filter(({ name }) => name.toLowerCase() === owner.toLowerCase());
  const [first, ...others] = called.length > 0 ? called : members;
  if (first && others.length === 0) return { ownerId: first.id, ownerName: '', ownerBody: '' };
  if (first) {
    const some = [first, ...others].slice(0, MOST);
    const names = some.map(({ name, organisation: of }) => (of ? `${name} (${of.name})` : name));
    throw new Invalid({
      owner: `More than one member has this in their name: ${names.join(', ')}. Enter the whole name, and the organisation`,
    });
  }
  if (organisation === '') {
    throw new Invalid({
      owner: `No member is called “${owner}”. Check the name, or enter the organisation of somebody who is no member`,
    });
  }
  return { ownerId: null, ownerName: owner, ownerBody: organisation };
}
