import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { hotRead, storedMoment, untilCommit } from '~/platform/database/hot.server';
import { STANDS } from '../lists/lists.hot.server';
import { visibleTo } from '../policy';
import { HOT_DAYS } from './limits';

/** What the network talks about most at present. */

const lastBefore = hotRead<[moment: string], { seq: number }>(
  'SELECT r.seq FROM "Reply" r WHERE r.createdAt < ? ORDER BY r.seq DESC LIMIT 1',
);

interface Issue {
  id: string;
  audience: string;
}

const scored = hotRead<[seq: number, moment: string], Issue>(`
  SELECT t.id, t.audience FROM (
    SELECT r.topicId, count(*) AS n FROM "Reply" r WHERE r.seq > ? AND r.hiddenAt IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id) GROUP BY r.topicId
    UNION ALL SELECT m.topicId, count(*) AS n FROM "MeToo" m WHERE m.at >= ? GROUP BY m.topicId) heat
  CROSS JOIN "Topic" t ON t.id = heat.topicId WHERE ${STANDS}
  GROUP BY t.id
  ORDER BY sum(heat.n) DESC, (SELECT max(p.lastSeq) FROM "TopicSection" p WHERE p.topicId = t.id) DESC`);

/** The same for everybody, so that it is counted once a commit: only the replies of those days are walked through. */
const issuesSince = untilCommit((moment: string) =>
  scored(lastBefore(moment)[0]?.seq ?? 0, moment),
);

/**
 * Topics with most replies and "I ask this too" in the last weeks, each counting as one; of as many, the one with the
 * latest activity first.
 */
export function listHotIssues(actor: Person, at: Date, limit: number, offset: number): string[] {
  const since = storedMoment(new Date(addDays(londonDay(at), -HOT_DAYS)));
  const audiences = new Set(visibleTo(actor).audience.in);
  return issuesSince(since)
    .filter(({ audience }) => audiences.has(audience))
    .slice(offset, offset + limit)
    .map(({ id }) => id);
}
