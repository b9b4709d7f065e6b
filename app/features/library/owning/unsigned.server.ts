import { db } from '~/platform/database/database.server';

/** Organisations that own an item and have not signed its newest version off, in the order in which they own it. */
export async function listUnsigned(itemId: string): Promise<Array<{ id: string; name: string }>> {
  const [owners, newest] = await Promise.all([
    db().libraryOwner.findMany({
      where: { itemId, organisationId: { not: null } },
      orderBy: { position: 'asc' },
      select: { organisation: { select: { id: true, name: true } } },
    }),
    db().libraryVersion.findFirst({
      where: { itemId },
      orderBy: { number: 'desc' },
      select: { signOffs: { select: { organisationId: true } } },
    }),
  ]);
  const signed = new Set(newest?.signOffs.map(({ organisationId }) => organisationId));
  return owners
    .flatMap(({ organisation }) => organisation ?? [])
    .filter(({ id }) => !signed.has(id));
}
