import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';

/** The sections of the board in which what is left open can be asked: those that every member reads. */

const offered = { audience: 'member', retiredAt: null };

/** All of them, in the board's order. */
export function listSectionChoices(): Promise<Array<{ slug: string; name: string }>> {
  return db().section.findMany({
    where: offered,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true },
  });
}

/**
 * Ids of sections, in the order in which they were named.
 *
 * @throws {Invalid} when one is not there
 */
export async function findSections(
  reader: Pick<Reader, 'section'>,
  slugs: readonly string[],
): Promise<string[]> {
  const known = await reader.section.findMany({
    where: { ...offered, slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  return [...new Set(slugs)].map((slug) => {
    const section = known.find((one) => one.slug === slug);
    if (!section) throw new Invalid({ sections: 'Choose sections of the list' });
    return section.id;
  });
}
