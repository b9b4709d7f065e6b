import type { Reader } from '~/platform/database/client.server';

/** What organisations belong to, and what belongs to them: the tree, read a generation at a time. */

/** An organisation as a step of a way. */
export interface Step {
  id: string;
  slug: string;
  name: string;
  parentId: string | null;
}

const step = { id: true, slug: true, name: true, parentId: true } as const;

/**
 * What each of some organisations is part of.
 *
 * @returns by id, the highest first; those that are part of nothing have an empty way
 */
export async function waysTo(
  reader: Pick<Reader, 'organisation'>,
  ids: string[],
): Promise<Map<string, Step[]>> {
  const known = new Map<string, Step>();
  let wanted = ids;
  while (wanted.length > 0) {
    const found = await reader.organisation.findMany({
      where: { id: { in: wanted } },
      select: step,
    });
    for (const organisation of found) known.set(organisation.id, organisation);
    const parents = found.flatMap(({ parentId }) => parentId ?? []);
    wanted = [...new Set(parents)].filter((id) => !known.has(id));
  }
  return new Map(ids.map((id) => [id, wayTo(known, id)]));
}

function wayTo(known: Map<string, Step>, id: string): Step[] {
  const way: Step[] = [];
  let above = known.get(known.get(id)?.parentId ?? '');
  while (above) {
    way.unshift(above);
    above = known.get(above.parentId ?? '');
  }
  return way;
}

/** Ids of all that belongs to an organisation, however far down; its own is not among them. */
export async function idsBelow(
  reader: Pick<Reader, 'organisation'>,
  id: string,
): Promise<string[]> {
  const below: string[] = [];
  let parents = [id];
  while (parents.length > 0) {
    const children = await reader.organisation.findMany({
      where: { parentId: { in: parents } },
      select: { id: true },
    });
    parents = children.map((child) => child.id);
    below.push(...parents);
  }
  return below;
}
