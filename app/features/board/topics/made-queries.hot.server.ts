import { href } from '~/platform/addresses';
import { hotRead } from '~/platform/database/hot.server';
import { registerMadeQueries } from '~/platform/queries/made-queries.server';
import { boardAddresses } from '../addresses';
import { idRead, readable, VISIBLE } from '../lists/lists.hot.server';
import { readRows } from '../lists/rows.hot.server';

/** Open queries that were made of something, for the rooms in which they began. */

const OPEN = `FROM (SELECT DISTINCT topicId FROM "TopicOrigin" WHERE kind = ?) o
  CROSS JOIN "Topic" t ON t.id = o.topicId WHERE t.waiting = 1 AND ${VISIBLE}`;

const open = idRead<[kind: string, readable: string, limit: number]>(
  `SELECT t.id ${OPEN} ORDER BY t.createdAt DESC, t.id LIMIT ?`,
);
const countOpen = hotRead<[kind: string, readable: string], { n: number }>(
  `SELECT count(*) AS n ${OPEN}`,
);

registerMadeQueries((actor, kind, limit) => ({
  queries: readRows(open(kind, readable(actor), limit)).map((row) => ({
    title: row.title,
    to: href(boardAddresses.topic, { id: row.id }),
    asker: row.authorName,
    organisation: row.organisation,
    at: row.at,
    replies: row.replyCount,
  })),
  count: countOpen(kind, readable(actor))[0]?.n ?? 0,
}));
