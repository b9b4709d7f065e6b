import type { Person } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { href } from '~/platform/addresses';
import { libraryAddresses, slugIn } from '../addresses';
import { factsOf, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';

/** What an item was made of, said after it was shared. */

interface Made {
  id: string;
  adaptedFromId: string | null;
}

type Items = Pick<Reader, 'libraryItem'>;

/** The address of what an item was made of, as its form shows it; empty when it is nothing that the actor may read. */
export async function originHref(reader: Items, actor: Person, item: Made): Promise<string> {
  const origin = await readableOrigin(reader, actor, item);
  return origin ? href(libraryAddresses.item, { slug: origin.slug }) : '';
}

async function readableOrigin(reader: Items, actor: Person, { adaptedFromId }: Made) {
  if (adaptedFromId === null) return null;
  const origin = await reader.libraryItem.findUnique({
    where: { id: adaptedFromId },
    include: withOwners,
  });
  return origin && libraryPolicy.read(actor, factsOf(origin)) ? origin : null;
}

/**
 * What an item was made of, as columns, once its form is saved. What the actor may not read was not on the form, and stays.
 *
 * @param typed the other's address; empty for nothing
 * @throws {Invalid} when it is no item that the actor may adapt, or the item would be made of itself
 */
export async function originColumns(
  tx: Transaction,
  actor: Person,
  item: Made,
  typed: string,
): Promise<{ adaptedFromId?: string | null; adaptedVersion?: number | null }> {
  const known = await readableOrigin(tx, actor, item);
  if (typed.trim() === '') return known ? { adaptedFromId: null, adaptedVersion: null } : {};
  const slug = slugIn(typed);
  // It says of which version it was made: saving the form says nothing else.
  if (known?.slug === slug) return {};
  const found = await tx.libraryItem.findUnique({
    where: { slug },
    include: {
      ...withOwners,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  });
  if (!found || !libraryPolicy.adapt(actor, factsOf(found))) {
    throw new Invalid({ adaptedFrom: 'Enter the address of a document of the library' });
  }
  if (await isMadeOf(tx, found, item.id)) {
    throw new Invalid({
      adaptedFrom: 'Enter the address of a document that was not made of this one',
    });
  }
  return { adaptedFromId: found.id, adaptedVersion: found.versions[0]?.number ?? 1 };
}

/** Whether an item is another, or goes back to it: a family has a first one. */
async function isMadeOf(tx: Transaction, item: Made, otherId: string): Promise<boolean> {
  const before = new Set<string>();
  for (let at: Made | null = item; at && !before.has(at.id);) {
    if (at.id === otherId) return true;
    before.add(at.id);
    at =
      at.adaptedFromId === null
        ? null
        : await tx.libraryItem.findUnique({
            where: { id: at.adaptedFromId },
            select: { id: true, adaptedFromId: true },
          });
  }
  return false;
}
