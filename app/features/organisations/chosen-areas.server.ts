import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';

/**
 * The service areas that a form names, retired ones too: what has one keeps it when its form is sent again.
 *
 * @param slugs as chosen, perhaps twice
 * @returns their ids
 * @throws {Invalid} beside `serviceAreas` when one is not there
 */
export async function findChosenAreas(
  tx: Transaction,
  slugs: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(slugs)];
  const areas = await tx.serviceArea.findMany({
    where: { slug: { in: wanted } },
    select: { id: true },
  });
  if (areas.length < wanted.length) {
    throw new Invalid({ serviceAreas: 'Choose service areas of the list' });
  }
  return areas.map(({ id }) => id);
}
