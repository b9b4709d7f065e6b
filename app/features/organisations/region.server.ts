import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { organisationPolicy } from './policy';
import {
  growBranch,
  hasWords,
  plant,
  rowOf,
  wayTo,
  type Forest,
  type Kind,
  type Leaf,
} from './tree';
import type { KindGroup, OrganisationChoice, RegionView } from './views';

/** The region: every organisation, what it belongs to, and choosing one. */

/** All organisations by name, and all kinds in their order. */
export interface Region {
  leaves: Leaf[];
  kinds: Array<Kind & { retired: boolean; supplies: boolean }>;
  forest: Forest;
}

/** Reads the whole region; remembered until anything is written. */
export const readRegion = untilCommit(async (): Promise<Region> => {
  const [kinds, rows, counts] = await Promise.all([
    db().organisationKind.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
    db().organisation.findMany({
      select: { id: true, slug: true, name: true, kindSlug: true, parentId: true, closedAt: true },
    }),
    db().person.groupBy({
      by: ['organisationId'],
      where: { leftAt: null, roles: { some: { role: 'member' } } },
      _count: true,
    }),
  ]);
  const names = new Map(kinds.map(({ slug, name }) => [slug, name]));
  const members = new Map(counts.map((row) => [row.organisationId, row._count]));
  const leaves = rows
    .map(({ closedAt, ...row }) => ({
      ...row,
      kind: names.get(row.kindSlug) ?? '',
      members: members.get(row.id) ?? 0,
      closed: closedAt !== null,
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
  return {
    leaves,
    kinds: kinds.map(({ slug, name, plural, retiredAt, supplies }) => ({
      slug,
      name,
      plural,
      retired: retiredAt !== null,
      supplies,
    })),
    forest: plant(leaves),
  };
});

const byName = new Intl.Collator('en-GB', { numeric: true });

/** What is looked for; both may be empty. */
export interface RegionQuery {
  q: string;
  /** Slug of a kind. */
  kind: string;
}

/** The page of the region: the tree, or what was found in it. */
export async function viewRegion(actor: Actor, { q, kind }: RegionQuery): Promise<RegionView> {
  authorize(organisationPolicy.read(actor));
  const { leaves, kinds, forest } = await readRegion();
  const used = new Set(leaves.map(({ kindSlug }) => kindSlug));
  const base = {
    kinds: kinds.filter(({ slug }) => used.has(slug)).map(({ slug, plural }) => ({ slug, plural })),
    total: leaves.length,
  };
  if (q !== '' || kind !== '') {
    const found = leaves
      .filter((leaf) => (kind === '' || leaf.kindSlug === kind) && hasWords(leaf.name, q))
      .map((leaf) => ({
        ...rowOf(leaf),
        within: wayTo(forest, leaf).map(({ slug, name }) => ({ slug, name })),
      }));
    return { ...base, trees: [], apart: [], found };
  }
  const roots = forest.childrenOf.get(null) ?? [];
  const hasChildren = ({ id }: Leaf) => forest.childrenOf.has(id);
  return {
    ...base,
    trees: roots.filter(hasChildren).map((root) => growBranch(forest, root, kinds)),
    apart: groupByKind(
      roots.filter((root) => !hasChildren(root)),
      kinds,
    ),
    found: null,
  };
}

/** Organisations under the names of their kinds, in the order of kinds. */
export function groupByKind(leaves: Leaf[], kinds: Kind[]): KindGroup[] {
  return kinds
    .map(({ slug, plural }) => ({
      name: plural,
      rows: leaves.filter(({ kindSlug }) => kindSlug === slug).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/**
 * Organisations that somebody can join or belong to: those that are open, by kind and name. For selects; neighbours
 * share a group.
 *
 * @param presentId id of what is chosen at present: it is offered too when it is closed, and says so, before all others
 */
export async function listOrganisationChoices(presentId = ''): Promise<OrganisationChoice[]> {
  const { leaves, kinds } = await readRegion();
  const present = leaves.find(({ id, closed }) => closed && id === presentId);
  const open = leaves.filter(({ closed }) => !closed);
  const choices = kinds.flatMap((kind) =>
    open
      .filter(({ kindSlug }) => kindSlug === kind.slug)
      .map(({ id, slug, name }) => ({ id, slug, name, group: kind.plural })),
  );
  if (!present) return choices;
  const { id, slug, name } = present;
  return [{ id, slug, name: `${name} (closed)`, group: 'At present' }, ...choices];
}

/** The kinds that an organisation can be of, in order; its own, though that may be retired. */
export async function listKindChoices(
  present = '',
): Promise<Array<{ slug: string; name: string }>> {
  const { kinds } = await readRegion();
  return kinds
    .filter(({ slug, retired }) => !retired || slug === present)
    .map(({ slug, name }) => ({ slug, name }));
}
