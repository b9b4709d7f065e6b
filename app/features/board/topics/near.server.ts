import type { Person } from '~/platform/actor';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { listNear } from '../lists/lists.hot.server';
import { boardPolicy } from '../policy';
import { readRows } from '../lists/rows.hot.server';
import type { TopicRow } from '../views';

const MOST = 4;

/** Other queries on the same service, the most discussed first. */
export async function listNearTopics(actor: Person, topicId: string): Promise<TopicRow[]> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => readRows(listNear(actor, topicId, MOST)));
}
