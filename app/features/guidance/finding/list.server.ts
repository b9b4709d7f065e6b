import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { findAll } from '~/platform/search/find-all.server';
import { readUse } from '~/platform/files/found-uses.server';
import { plainText } from '~/platform/text/plain';
import { GUIDANCE, IN_GUIDANCE } from '../kinds';
import type { LinkState } from '../links/state';
import { guidancePolicy, type Status } from '../policy';
import type { Choice, GuidanceLine, GuidanceList } from '../views';
import type { GuidanceQuery } from './guidance-query';

/** Guidance as a list with filters. */

const PAGE = 30;
/** So much of what it says stands in a list. */
const MAX_SUMMARY = 240;

/** What `lineOf` asks of a row. */
export const withLine = {
  source: { select: { name: true } },
  serviceAreas: {
    include: { serviceArea: { select: { slug: true, name: true } } },
    orderBy: { serviceArea: { position: 'asc' } },
  },
} as const;

type Row = Prisma.GuidanceGetPayload<{ include: typeof withLine }>;

/** Guidance as a line of a list. */
export function lineOf(row: Row): GuidanceLine {
  const { slug, title, source, status, link, url, summary, serviceAreas, publishedOn } = row;
  const [first = ''] = plainText(summary).trim().split('\n');
  return {
    ...{ slug, title, url, publishedOn },
    source: source.name,
    status: status as Status,
    link: link as LinkState,
    summary: first.length > MAX_SUMMARY ? `${first.slice(0, MAX_SUMMARY)} …` : first,
    serviceAreas: serviceAreas.map(({ serviceArea }) => serviceArea.name),
  };
}

/**
 * A page of guidance, what was published last first; of words, what fits best first.
 *
 * @throws {Forbidden}
 */
export async function listGuidance(actor: Actor, query: GuidanceQuery): Promise<GuidanceList> {
  const { rows, all } = await ask(actor, query);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(query.page, pages);
  return {
    query: { ...query, page },
    rows: rows.slice((page - 1) * PAGE, page * PAGE).map(lineOf),
    total: rows.length,
    pages,
    sources: count(all, ({ sourceSlug, source }) => [{ value: sourceSlug, text: source.name }]),
    serviceAreas: count(all, ({ serviceAreas }) =>
      serviceAreas.map(({ serviceArea: { slug, name } }) => ({ value: slug, text: name })),
    ),
    mayAdd: guidancePolicy.add(actor),
  };
}

/**
 * All that a question finds, in its order.
 *
 * @throws {Forbidden}
 */
export async function listAllGuidance(actor: Actor, query: GuidanceQuery): Promise<GuidanceLine[]> {
  return (await ask(actor, query)).rows.map(lineOf);
}

/** A region has some hundred pieces of guidance: all are read, and what is found is counted from them. */
async function ask(actor: Actor, query: GuidanceQuery): Promise<{ rows: Row[]; all: Row[] }> {
  authorize(guidancePolicy.read(actor));
  const all = await db().guidance.findMany({
    where: { status: query.status },
    include: withLine,
    orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
  });
  const rows = (await narrow(actor, all, query.q)).filter(
    (row) =>
      (query.source === null || row.sourceSlug === query.source) &&
      (query.serviceArea === null ||
        row.serviceAreas.some(({ serviceArea }) => serviceArea.slug === query.serviceArea)) &&
      (!query.broken || row.link === 'dead' || row.link === 'moved'),
  );
  return { rows, all };
}

/** Those that have some words, the best first. */
async function narrow(actor: Actor, rows: Row[], text: string): Promise<Row[]> {
  if (text.trim() === '') return rows;
  const kinds = [GUIDANCE, 'file'];
  const { matches } = await findAll(actor, { text, kinds, labels: [IN_GUIDANCE] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = matches.flatMap(
    ({ kind, subjectId }) =>
      byId.get(kind === GUIDANCE ? subjectId : readUse(subjectId).subjectId) ?? [],
  );
  return [...new Set(found)];
}

function count(rows: Row[], valuesOf: (row: Row) => Array<Omit<Choice, 'count'>>): Choice[] {
  const counted = new Map<string, Choice>();
  for (const { value, text } of rows.flatMap(valuesOf)) {
    const known = counted.get(value);
    if (known) known.count += 1;
    else counted.set(value, { value, text, count: 1 });
  }
  return [...counted.values()].sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
}
