import type { Actor } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { libraryPolicy, type ItemFacts, type ItemState, type LibraryAudience } from './policy';

/** An item with what the rules judge by. */

/** What `factsOf` asks of an item's row. */
export const withOwners = {
  owners: { select: { personId: true, organisationId: true } },
} as const;

interface ItemRow {
  createdById: string;
  audience: string;
  state: string;
  owners: ReadonlyArray<{ personId: string | null; organisationId: string | null }>;
}

/** What the rules judge by. */
export function factsOf({ createdById, audience, state, owners }: ItemRow): ItemFacts {
  return {
    createdById,
    audience: audience as LibraryAudience,
    state: state as ItemState,
    people: owners.flatMap(({ personId }) => personId ?? []),
    organisations: owners.flatMap(({ organisationId }) => organisationId ?? []),
  };
}

/**
 * An item by its slug.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function loadItem(reader: Pick<Reader, 'libraryItem'>, actor: Actor, slug: string) {
  const item = await reader.libraryItem.findUnique({ where: { slug }, include: withOwners });
  const facts = item && factsOf(item);
  if (!item || !facts || !libraryPolicy.read(actor, facts)) throw new NotFound('No such item');
  return { ...item, facts };
}
