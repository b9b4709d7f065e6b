import type { FamilyMember } from '../views';

/** The tree of a family. Pure. */

/** One of a family, before it stands in its tree. */
export interface Kin extends Omit<FamilyMember, 'children' | 'behind'> {
  id: string;
  parentId: string | null;
  /** Number of its newest version. */
  newest: number;
  readable: boolean;
}

/**
 * Grows the tree. What may not be read is left out, and what was made of it moves up to the next that may be read, where
 * nothing is said of which version it was made of.
 */
export function growFamily(kin: readonly Kin[]): FamilyMember[] {
  const childrenOf = new Map<string | null, Kin[]>();
  for (const one of kin) {
    const siblings = childrenOf.get(one.parentId);
    if (siblings) siblings.push(one);
    else childrenOf.set(one.parentId, [one]);
  }
  return below(null, null, childrenOf);
}

function below(
  parentId: string | null,
  parent: Kin | null,
  childrenOf: ReadonlyMap<string | null, Kin[]>,
): FamilyMember[] {
  return (childrenOf.get(parentId) ?? []).flatMap((one): FamilyMember[] => {
    if (!one.readable) return below(one.id, null, childrenOf);
    const fromVersion = parent === null ? null : one.fromVersion;
    const { slug, title, owners, state, results } = one;
    return [
      {
        slug,
        title,
        owners,
        state,
        results,
        fromVersion,
        behind: parent !== null && fromVersion !== null && fromVersion < parent.newest,
        children: below(one.id, one, childrenOf),
      },
    ];
  });
}
