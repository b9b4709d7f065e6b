import type { Actor } from '~/platform/actor';
import { hotRead, isoMoment, storedMoment } from '~/platform/database/hot.server';
import { readable, STANDS, VISIBLE } from '../lists/lists.hot.server';
import { SECTIONS } from '../lists/rows.hot.server';
import type { QueryFacts } from './figures';

/** What the overview counts. */

interface Row {
  id: string;
  title: string;
  area: string | null;
  sections: string;
  askedAt: string;
  firstReplyAt: string | null;
  acceptedAt: string | null;
  settledAt: string | null;
  state: QueryFacts['state'];
  step: number;
  dueOn: string | null;
  agent: string | null;
}

const facts = hotRead<[since: string, readable: string], Row>(`
  SELECT t.id, t.title, sa.name AS area, ${SECTIONS} AS sections, t.createdAt AS askedAt,
    e.firstReplyAt, a.acceptedAt, e.settledAt, e.state, e.step, e.dueOn,
    CASE WHEN ag.id IS NULL THEN NULL ELSE ag.name || ', ' || ag.organisation END AS agent
  FROM "Escalation" e CROSS JOIN "Topic" t ON t.id = e.topicId
  LEFT JOIN "ServiceArea" sa ON sa.id = t.serviceAreaId
  LEFT JOIN "AcceptedAnswer" a ON a.topicId = t.id
  LEFT JOIN "Agent" ag ON ag.id = e.agentId
  WHERE t.kind = 'query' AND e.state <> 'withdrawn' AND (e.settledAt IS NULL OR t.createdAt >= ?)
    AND t.hiddenAt IS NULL AND t.mergedIntoId IS NULL AND ${STANDS} AND ${VISIBLE}
  ORDER BY t.createdAt`);

/** The queries that an actor may read and that are open or were asked since a moment, the oldest first. */
export function readFacts(actor: Actor, since: Date): QueryFacts[] {
  return facts(storedMoment(since), readable(actor)).map((row) => ({
    ...row,
    sections: (JSON.parse(row.sections) as Array<{ name: string }>).map(({ name }) => name),
    askedAt: isoMoment(row.askedAt),
    firstReplyAt: orNull(row.firstReplyAt),
    acceptedAt: orNull(row.acceptedAt),
    settledAt: orNull(row.settledAt),
  }));
}

const orNull = (stored: string | null) => (stored === null ? null : isoMoment(stored));
