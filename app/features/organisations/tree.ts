import { comparableName } from './names';
import type { Branch, OrganisationRow } from './views';

/** The region as a tree. Pure. */

/** An organisation as the tree is made of it. */
export interface Leaf extends OrganisationRow {
  id: string;
  parentId: string | null;
  kindSlug: string;
}

/** A kind, in the order of its list. */
export interface Kind {
  slug: string;
  name: string;
  plural: string;
}

/** The whole tree in one pass. */
export interface Forest {
  /** What belongs to whom; in the order given. */
  childrenOf: Map<string | null, Leaf[]>;
  byId: Map<string, Leaf>;
}

/** Who belongs to whom. */
export function plant(leaves: Leaf[]): Forest {
  const childrenOf = new Map<string | null, Leaf[]>();
  for (const leaf of leaves) {
    const siblings = childrenOf.get(leaf.parentId);
    if (siblings) siblings.push(leaf);
    else childrenOf.set(leaf.parentId, [leaf]);
  }
  return { childrenOf, byId: new Map(leaves.map((leaf) => [leaf.id, leaf])) };
}

/** An organisation with all that belongs to it. */
export function growBranch(forest: Forest, leaf: Leaf, kinds: Kind[]): Branch {
  const children = forest.childrenOf.get(leaf.id) ?? [];
  return {
    ...rowOf(leaf),
    children: children.map((child) => growBranch(forest, child, kinds)),
    below: countKinds(children, kinds),
  };
}

/** How many of each kind, in words: "2 PbC clusters, 1 practice". */
export function countKinds(leaves: Leaf[], kinds: Kind[]): string {
  return kinds
    .flatMap(({ slug, name, plural }) => {
      const count = leaves.filter(({ kindSlug }) => kindSlug === slug).length;
      return count === 0 ? [] : [`${count} ${inSentence(count === 1 ? name : plural)}`];
    })
    .join(', ');
}

/** A name of a kind within a sentence: one that begins with an abbreviation keeps it. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?!\p{Lu})/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** What an organisation is part of, the highest first. */
export function wayTo({ byId }: Forest, leaf: Leaf): Leaf[] {
  const way: Leaf[] = [];
  let above = byId.get(leaf.parentId ?? '');
  while (above) {
    way.unshift(above);
    above = byId.get(above.parentId ?? '');
  }
  return way;
}

/** All that belongs to an organisation, however far down. */
export function allBelow({ childrenOf }: Forest, id: string): Leaf[] {
  const below: Leaf[] = [];
  let parents = childrenOf.get(id) ?? [];
  while (parents.length > 0) {
    below.push(...parents);
    parents = parents.flatMap((parent) => childrenOf.get(parent.id) ?? []);
  }
  return below;
}

/** Whether all words that somebody looks for stand in a name. */
export function hasWords(name: string, words: string): boolean {
  const comparable = comparableName(name);
  return comparableName(words)
    .split(' ')
    .every((word) => comparable.includes(word));
}

/** What is shown of it in a list. */
export function rowOf({ slug, name, kind, members, closed }: Leaf): OrganisationRow {
  return { slug, name, kind, members, closed };
}
