import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { boardPolicy, visibleTo } from './policy';
import { rowParts, viewRow } from './rows.server';
import type { TopicRow } from './views';

const MOST = 4;

/** Other queries on the same service, the most discussed first. */
export async function listNearTopics(actor: Person, topicId: string): Promise<TopicRow[]> {
  authorize(boardPolicy.read(actor));
  const topic = await db().topic.findUnique({
    where: { id: topicId },
    select: { serviceAreaId: true },
  });
  if (!topic?.serviceAreaId) return [];
  const near = await db().topic.findMany({
    where: {
      serviceAreaId: topic.serviceAreaId,
      id: { not: topicId },
      deletion: null,
      ...visibleTo(actor),
    },
    orderBy: [{ replyCount: 'desc' }, { createdAt: 'desc' }],
    take: MOST,
    include: rowParts,
  });
  return near.map((row) => viewRow(row, row.sections[0] ?? { open: true, lastSeq: 0 }));
}
