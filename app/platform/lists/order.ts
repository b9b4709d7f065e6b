/** The order of a list. Pure. */

/**
 * Entries with those of one group together: groups in the order in which they first appear, entries in theirs.
 *
 * @param groupOf what an entry belongs to; one answer for all leaves the order as it is
 */
export function inGroups<T>(entries: readonly T[], groupOf: (entry: T) => string): T[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groupOf(entry);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups.values()].flat();
}

/**
 * The order after an entry has changed places with its neighbour.
 *
 * @param step -1 up, 1 down
 * @returns null when it has no neighbour there in its group
 */
export function moved<T>(
  entries: readonly T[],
  entry: T,
  step: -1 | 1,
  groupOf: (entry: T) => string,
): T[] | null {
  const from = entries.indexOf(entry);
  const neighbour = entries[from + step];
  if (neighbour === undefined || groupOf(neighbour) !== groupOf(entry)) return null;
  const order = [...entries];
  order[from] = neighbour;
  order[from + step] = entry;
  return order;
}
