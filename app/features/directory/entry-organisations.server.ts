import type { Transaction } from '~/platform/database/transaction';
import type { PlaceView } from './entry-views';

/** Where members belong: their organisation, and what that belongs to, up to the region. */

export interface PlaceNode extends PlaceView {
  id: string;
  parentId: string | null;
  /** Short word beside the names of its people. */
  badge: string | null;
  /** People are looked for by it. */
  inDirectory: boolean;
}

/**
 * Organisations with those they belong to.
 *
 * @returns by the id of each that was asked for, itself first and the region last
 */
export async function readPlaces(
  tx: Pick<Transaction, 'organisation'>,
  ids: readonly string[],
): Promise<Map<string, PlaceNode[]>> {
  const known = new Map<string, PlaceNode>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const rows = await tx.organisation.findMany({
      where: { id: { in: wanted } },
      select: { id: true, slug: true, name: true, parentId: true, kind: true },
    });
    for (const { kind, ...row } of rows) {
      const { name, badge, inDirectory } = kind;
      known.set(row.id, { ...row, kind: name, badge, inDirectory });
    }
    const parents = rows.flatMap(({ parentId }) => parentId ?? []);
    wanted = [...new Set(parents)].filter((id) => !known.has(id));
  }
  return new Map(ids.map((id) => [id, chainFrom(known, id)]));
}

function chainFrom(known: Map<string, PlaceNode>, id: string): PlaceNode[] {
  const chain: PlaceNode[] = [];
  for (let node = known.get(id); node; node = known.get(node.parentId ?? '')) chain.push(node);
  return chain;
}
