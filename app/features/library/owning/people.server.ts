import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { itemChannels } from '../channels';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { PeopleInput } from '../schema';

/** The people who own an item: they keep it true, and are asked about it. */

/**
 * The people who own an item, for the page that changes who they are.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findPeople(actor: Person, slug: string) {
  const { id, title, facts } = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.change(actor, facts));
  const owners = await db().libraryOwner.findMany({
    where: { itemId: id, personId: { not: null } },
    orderBy: { position: 'asc' },
    select: {
      person: { select: { id: true, name: true, organisation: { select: { name: true } } } },
    },
  });
  const people = owners
    .flatMap(({ person }) => person ?? [])
    .map((one) => ({ id: one.id, name: one.name, organisation: one.organisation?.name ?? '' }));
  return { slug, title, people };
}

/**
 * Names more people who own an item, or takes one of them off. Each who is named is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when somebody who is named is no member
 * @throws {Conflict} when nobody would be left to be asked
 */
export function changePeople(actor: Person, slug: string, input: PeopleInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: itemId, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.change(actor, facts));
    const say = (kind: string, person: string) =>
      record({ kind, channels: itemChannels(itemId), subjects: { item: itemId, person } });
    if (input.deed === 'remove') {
      const { count } = await tx.libraryOwner.deleteMany({
        where: { itemId, personId: input.person },
      });
      if (count === 0) return;
      if ((await tx.libraryOwner.count({ where: { itemId, personId: { not: null } } })) === 0) {
        throw new Conflict('Somebody has to be asked about it. Name another owner first.');
      }
      const seq = await say('library.owner-removed', input.person);
      await tx.libraryItem.update({ where: { id: itemId }, data: { seq } });
      return;
    }
    for (const personId of new Set(input.people)) {
      if (facts.people.includes(personId)) continue;
      await requireMember(tx, personId);
      const position = await tx.libraryOwner.count({ where: { itemId } });
      await tx.libraryOwner.create({ data: { itemId, personId, position } });
      const seq = await say('library.owner-named', personId);
      await tx.libraryItem.update({ where: { id: itemId }, data: { seq } });
    }
  });
}

async function requireMember(tx: Transaction, personId: string): Promise<void> {
  const where = { personId_role: { personId, role: 'member' } };
  if (!(await tx.roleGrant.findUnique({ where }))) throw new Invalid({ people: 'Choose a member' });
}
