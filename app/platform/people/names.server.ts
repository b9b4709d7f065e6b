import { db } from '../database/database.server';

/**
 * Names of people by the ids that logs and traces keep of them. Two accounts of one person may have become one since:
 * the id that is gone answers with the name of the one that stayed. Whoever is not known at all is left out.
 */
export async function findNames(
  ids: ReadonlyArray<string | null | undefined>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const [people, merges] = await Promise.all([
    db().person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } }),
    db().personMerge.findMany({
      where: { goneId: { in: wanted } },
      select: { goneId: true, kept: { select: { name: true } } },
    }),
  ]);
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...merges.map(({ goneId, kept }) => [goneId, kept.name] as const),
  ]);
}
