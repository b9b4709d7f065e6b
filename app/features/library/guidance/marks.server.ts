import { onGuidanceNews } from '~/features/guidance/touched.server';
import { now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { itemChannels } from '../channels';

/**
 * Marks what guidance touches "check against new guidance": documents whose owners say that they rest on it, and those
 * about one of its service areas. In the transaction that adds or changes the guidance.
 */
onGuidanceNews(async (tx, record, guidanceId) => {
  const itemIds = await findTouched(tx, guidanceId);
  for (const itemId of itemIds) await mark(tx, record, itemId, guidanceId);
});

async function findTouched(tx: Transaction, guidanceId: string): Promise<string[]> {
  const [areas, named] = await Promise.all([
    tx.guidanceArea.findMany({ where: { guidanceId }, select: { serviceAreaId: true } }),
    tx.libraryGuidance.findMany({ where: { guidanceId, named: true }, select: { itemId: true } }),
  ]);
  const items = await tx.libraryItem.findMany({
    where: {
      state: 'published',
      OR: [
        { id: { in: named.map(({ itemId }) => itemId) } },
        {
          serviceAreas: {
            some: { serviceAreaId: { in: areas.map(({ serviceAreaId }) => serviceAreaId) } },
          },
        },
      ],
    },
    select: { id: true },
  });
  return items.map(({ id }) => id);
}

async function mark(
  tx: Transaction,
  record: RecordEntry,
  itemId: string,
  guidanceId: string,
): Promise<void> {
  const checkSince = now();
  await tx.libraryGuidance.upsert({
    where: { itemId_guidanceId: { itemId, guidanceId } },
    create: { itemId, guidanceId, named: false, checkSince },
    update: { checkSince, checkedAt: null, checkedById: null, outcome: '' },
  });
  await record({
    kind: 'library.to-be-checked',
    channels: itemChannels(itemId),
    subjects: { item: itemId, guidance: guidanceId },
  });
}
