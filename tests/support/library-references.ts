import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of the library that name a person, for `person-references.ts`. */

/** An item with one version. */
export async function newItemRow(
  tx: Transaction,
  createdById: string,
): Promise<{ id: string; versionId: string }> {
  const id = newId();
  const versionId = newId();
  const { _max } = await tx.libraryVersion.aggregate({ _max: { seq: true } });
  const seq = (_max.seq ?? 0) + 1;
  await tx.libraryItem.create({
    data: {
      id,
      slug: `i-${id}`.toLowerCase(),
      kindSlug: 'form',
      title: 'I',
      stateAt: now(),
      createdById,
      createdAt: now(),
      seq,
      versions: { create: { id: versionId, number: 1, byId: createdById, at: now(), seq } },
    },
  });
  return { id, versionId };
}

/** Guidance that somebody added and keeps. */
async function newGuidanceRow(tx: Transaction, ownerId: string): Promise<{ id: string }> {
  const id = newId();
  const at = now();
  const about = { title: 'G', sourceSlug: 'nice', publishedOn: '2008-01-01' };
  await tx.guidance.create({
    data: {
      ...about,
      ...{ id, slug: `g-${id}`.toLowerCase(), ownerId, createdById: ownerId },
      ...{ createdAt: at, changedAt: at, seq: 0 },
    },
  });
  return { id };
}

type Build = (
  tx: Transaction,
  personId: string,
  around: { otherId: string; organisationId: string },
) => Promise<unknown>;

export const libraryBuilders: Record<string, Build> = {
  LibraryItem: (tx, personId) => newItemRow(tx, personId),
  LibraryVersion: (tx, personId) => newItemRow(tx, personId),
  LibraryOwner: async (tx, personId, { otherId }) => {
    const { id: itemId } = await newItemRow(tx, otherId);
    return tx.libraryOwner.create({ data: { itemId, personId, position: 0 } });
  },
  Guidance: (tx, personId) => newGuidanceRow(tx, personId),
  LibraryGuidance: async (tx, personId, { otherId }) => {
    const { id: itemId } = await newItemRow(tx, otherId);
    const { id: guidanceId } = await newGuidanceRow(tx, otherId);
    return tx.libraryGuidance.create({ data: { itemId, guidanceId, checkedById: personId } });
  },
  LibrarySignOff: async (tx, personId, { otherId, organisationId }) => {
    const { versionId } = await newItemRow(tx, otherId);
    return tx.librarySignOff.create({
      data: { versionId, organisationId, byId: personId, at: now() },
    });
  },
  LibraryUse: async (tx, personId, { otherId, organisationId }) => {
    const { id: itemId } = await newItemRow(tx, otherId);
    const said = { version: 1, result: 'in-use', at: now(), seq: 1 };
    return tx.libraryUse.create({
      data: { itemId, organisationId, byId: personId, ...said },
    });
  },
};
