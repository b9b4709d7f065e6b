import { readStandings } from '~/features/escalation/seen/standing.hot.server';
import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readKind } from '../kinds';
import type { TopicRow } from '../views';

/** Queries as lines of a list: how every list of the board shows them. */

interface Row {
  id: string;
  kind: string;
  title: string;
  authorId: string;
  authorName: string;
  authorHasPage: number;
  organisation: string;
  serviceArea: string | null;
  sections: string;
  createdAt: string;
  replyCount: number;
  pinned: number;
  closed: number;
  hidden: number;
  open: number;
  meTooCount: number;
  concluded: number;
  lastSeq: number | null;
  answeredBy: string | null;
  acceptedAt: string | null;
}

/** Slug and name of a topic's service area as JSON, or null. Needs `sa`. */
export const SERVICE_AREA = `CASE WHEN sa.id IS NULL THEN NULL
  ELSE json_object('slug', sa.slug, 'name', sa.name) END`;

/** The sections that all readers of the topic may read, in order, as JSON: the others do not exist for some of them. */
export const SECTIONS = `(SELECT json_group_array(json_object('slug', s.slug, 'name', s.name) ORDER BY s.position)
  FROM "TopicSection" p JOIN "Section" s ON s.id = p.sectionId
  WHERE p.topicId = t.id AND s.audience = t.audience)`;

const rowsOf = hotRead<[ids: string], Row>(`
  SELECT t.id, t.kind, CASE WHEN t.hiddenAt IS NULL THEN t.title ELSE '' END AS title, t.authorId,
    author.name AS authorName, coalesce(o.name, '') AS organisation,
    EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = author.id AND m.role = 'member') AS authorHasPage,
    t.waiting AS open, t.meTooCount, EXISTS (SELECT 1 FROM "Conclusion" c WHERE c.topicId = t.id) AS concluded,
    ${SERVICE_AREA} AS serviceArea, ${SECTIONS} AS sections, t.createdAt, t.replyCount,
    t.pinned, t.closed, t.hiddenAt IS NOT NULL AS hidden,
    (SELECT max(p.lastSeq) FROM "TopicSection" p WHERE p.topicId = t.id) AS lastSeq,
    helper.name AS answeredBy, a.acceptedAt
  FROM json_each(?) wanted
  CROSS JOIN "Topic" t ON t.id = wanted.value
  JOIN "Person" author ON author.id = t.authorId
  LEFT JOIN "Organisation" o ON o.id = author.organisationId
  LEFT JOIN "ServiceArea" sa ON sa.id = t.serviceAreaId
  LEFT JOIN "AcceptedAnswer" a ON a.topicId = t.id
  LEFT JOIN "Reply" r ON r.id = a.replyId
  LEFT JOIN "Person" helper ON helper.id = r.authorId
  ORDER BY wanted.key`);

/** Queries as lines, in the order of their ids; what is not there is left out. */
export function readRows(ids: string[]): TopicRow[] {
  const standings = readStandings(ids);
  return rowsOf(JSON.stringify(ids)).map(
    ({ createdAt, serviceArea, sections, lastSeq, answeredBy, acceptedAt, ...row }) => ({
      ...row,
      kind: readKind(row.kind),
      authorHasPage: row.authorHasPage === 1,
      concluded: row.concluded === 1,
      pinned: row.pinned === 1,
      closed: row.closed === 1,
      hidden: row.hidden === 1,
      serviceArea: parseServiceArea(serviceArea),
      sections: parseSections(sections),
      at: isoMoment(createdAt),
      open: row.open === 1,
      lastSeq: lastSeq ?? 0,
      answer:
        acceptedAt === null || answeredBy === null
          ? null
          : { authorName: answeredBy, acceptedAt: isoMoment(acceptedAt) },
      standing: standings.get(row.id) ?? null,
    }),
  );
}

/** What `SERVICE_AREA` reads. */
export function parseServiceArea(json: string | null): TopicRow['serviceArea'] {
  return json === null ? null : (JSON.parse(json) as TopicRow['serviceArea']);
}

/** What `SECTIONS` reads. */
export function parseSections(json: string): TopicRow['sections'] {
  return JSON.parse(json) as TopicRow['sections'];
}
