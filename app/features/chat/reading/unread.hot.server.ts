import { readNewestSeq } from '~/platform/activity/activity.server';
import { atOneMoment, untilCommit } from '~/platform/database/hot.server';
import { countUnread } from '../rooms/rooms.hot.server';
import type { UnreadCount } from '../views';

const remembered = untilCommit((personId: string): UnreadCount => ({
  seq: readNewestSeq(),
  count: countUnread(personId),
}));

/** How many messages are new to somebody; asked for every page, and remembered until anybody commits. */
export function findUnreadCount(personId: string): Promise<UnreadCount> {
  return atOneMoment(() => remembered(personId));
}
