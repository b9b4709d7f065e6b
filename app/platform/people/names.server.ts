import { db } from '../database/database.server';

/** People by the ids that logs and traces keep of them. Two accounts of one person may have become one since. */

/**
 * Who stands behind ids: an id that is gone answers with the person it has become. Whoever is not known at all is left
 * out.
 */
export async function findPeople(
  ids: ReadonlyArray<string | null | undefined>,
): Promise<Map<string, { id: string; name: string }>> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const person = { id: true, name: true } as const;
  const [people, merges] = await Promise.all([
    db().person.findMany({ where: { id: { in: wanted } }, select: person }),
    db().personMerge.findMany({
      where: { goneId: { in: wanted } },
      select: { goneId: true, kept: { select: person } },
    }),
  ]);
  return new Map([
    ...people.map((found) => [found.id, found] as const),
    ...merges.map(({ goneId, kept }) => [goneId, kept] as const),
  ]);
}

/** Their names alone. */
export async function findNames(
  ids: ReadonlyArray<string | null | undefined>,
): Promise<Map<string, string>> {
  const people = await findPeople(ids);
  return new Map([...people].map(([id, { name }]) => [id, name]));
}

/** The ids under which one person stands in logs: their own, and those of accounts that have become theirs. */
export async function listIdsOf(personId: string): Promise<string[]> {
  const merges = await db().personMerge.findMany({
    where: { keptId: personId },
    select: { goneId: true },
  });
  return [personId, ...merges.map(({ goneId }) => goneId)];
}
