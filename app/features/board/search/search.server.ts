import type { Actor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { atOneMoment, isoMoment } from '~/platform/database/hot.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { reindex } from '~/platform/search/documents.server';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { boardAddresses } from '../addresses';
import { wordsOfKind } from '../kinds';
import { visibleTo } from '../policy';
import { standing, standingReplies } from './found.hot.server';
import { readRows } from '../lists/rows.hot.server';
import { titleOf } from '../topics/topic-title';
import type { TopicRow } from '../views';

/** How queries and replies are found. A reply is filtered by what its query is: where it stands, what it is about. */

const audiences = (actor: Actor) => visibleTo(actor).audience.in;

const label = {
  section: (id: string) => `section:${id}`,
  serviceArea: (id: string) => `serviceArea:${id}`,
  unanswered: 'unanswered',
};

/** What results can be filtered by, as an address says it. */
export interface BoardFilters {
  /** Slug of a section. */
  section: string | null;
  /** Slug of a service area. */
  serviceArea: string | null;
  unanswered: boolean;
}

/** The labels that stand for filters. A slug that nothing has, or nothing that the actor may read, leads to a label that nothing has. */
export async function labelsFor(
  actor: Actor,
  { section, serviceArea, unanswered }: BoardFilters,
): Promise<string[]> {
  const [inSection, onService] = await Promise.all([
    section &&
      db().section.findUnique({
        where: { slug: section, ...visibleTo(actor) },
        select: { id: true },
      }),
    serviceArea &&
      db().serviceArea.findUnique({ where: { slug: serviceArea }, select: { id: true } }),
  ]);
  return [
    ...(section ? [label.section(inSection ? inSection.id : '')] : []),
    ...(serviceArea ? [label.serviceArea(onService ? onService.id : '')] : []),
    ...(unanswered ? [label.unanswered] : []),
  ];
}

/** What a document is made of. */
interface TopicFacts {
  id: string;
  kind: string;
  serviceAreaId: string | null;
  sectionIds: string[];
  audience: string;
  answered: boolean;
  deleted: boolean;
}

function labelsOf({ kind, sectionIds, serviceAreaId, answered, deleted }: TopicFacts): string[] {
  return [
    ...sectionIds.map(label.section),
    ...(serviceAreaId === null ? [] : [label.serviceArea(serviceAreaId)]),
    // Nobody is waiting for an answer to a query that was taken back.
    ...(kind !== 'query' || answered || deleted ? [] : [label.unanswered]),
  ];
}

/** A query as it is indexed. */
export function topicDocument(
  topic: TopicFacts & { title: string; body: string; createdAt: Date },
): Document {
  return {
    kind: 'topic',
    id: topic.id,
    audience: topic.audience,
    title: topic.title,
    body: plainText(topic.body),
    labels: labelsOf(topic),
    writtenAt: topic.createdAt,
    valued: topic.answered,
  };
}

/** A reply as it is indexed. */
export function replyDocument(
  reply: { id: string; body: string; createdAt: Date; accepted: boolean },
  topic: TopicFacts,
): Document {
  return {
    kind: 'reply',
    id: reply.id,
    audience: topic.audience,
    title: '',
    body: plainText(reply.body),
    labels: labelsOf(topic),
    writtenAt: reply.createdAt,
    valued: reply.accepted,
  };
}

/** Brings the index up to what stands around a topic, after something that its replies are filtered by has changed. */
export async function reindexTopic(tx: Transaction, topicId: string): Promise<void> {
  const replies = await tx.reply.findMany({ where: { topicId }, select: { id: true } });
  await reindex(tx, 'topic', [topicId]);
  await reindex(
    tx,
    'reply',
    replies.map(({ id }) => id),
  );
}

const facts = {
  id: true,
  kind: true,
  serviceAreaId: true,
  audience: true,
  sections: { select: { sectionId: true } },
  acceptedAnswer: { select: { replyId: true } },
  deletion: { select: { topicId: true } },
  hiddenAt: true,
} satisfies Prisma.TopicSelect;

function factsOf(topic: Prisma.TopicGetPayload<{ select: typeof facts }>): TopicFacts {
  return {
    id: topic.id,
    kind: topic.kind,
    serviceAreaId: topic.serviceAreaId,
    audience: topic.audience,
    sectionIds: topic.sections.map(({ sectionId }) => sectionId),
    answered: topic.acceptedAnswer !== null,
    deleted: topic.deletion !== null || topic.hiddenAt !== null,
  };
}

registerSearchable({
  kind: 'topic',
  name: 'Queries',
  audiences,
  count: () => db().topic.count(),
  async list(after, limit) {
    const [at = '', afterId = ''] = after?.split(' ') ?? [];
    const topics = await db().topic.findMany({
      where: after
        ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: afterId } }] }
        : {},
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, createdAt: true },
    });
    return topics.map(({ id, createdAt }) => ({
      id,
      place: `${createdAt.toISOString()} ${id}`,
      writtenAt: createdAt,
    }));
  },
  async read(tx, ids) {
    const topics = await tx.topic.findMany({
      where: { id: { in: ids }, deletion: null, hiddenAt: null, mergedIntoId: null },
      select: { ...facts, title: true, body: true, createdAt: true },
    });
    return topics.map((topic) => topicDocument({ ...topic, ...factsOf(topic) }));
  },
  show: (actor, ids) =>
    atOneMoment(
      () =>
        new Map(
          readRows(standing(actor, ids)).map((topic) => [
            topic.id,
            {
              ...viewPlace(topic),
              to: href(boardAddresses.topic, { id: topic.id }),
              who: [topic.authorName, topic.organisation],
              at: topic.at,
            },
          ]),
        ),
    ),
});

registerSearchable({
  kind: 'reply',
  name: 'Replies',
  audiences,
  count: () => db().reply.count(),
  async list(after, limit) {
    const replies = await db().reply.findMany({
      where: { seq: { gt: Number(after ?? 0) } },
      orderBy: { seq: 'asc' },
      take: limit,
      select: { id: true, seq: true, createdAt: true },
    });
    return replies.map(({ id, seq, createdAt }) => ({
      id,
      place: String(seq),
      writtenAt: createdAt,
    }));
  },
  async read(tx, ids) {
    const replies = await tx.reply.findMany({
      where: { id: { in: ids }, deletion: null, hiddenAt: null },
      select: {
        id: true,
        body: true,
        createdAt: true,
        accepted: { select: { topicId: true } },
        topic: { select: facts },
      },
    });
    return replies.map((reply) =>
      replyDocument({ ...reply, accepted: reply.accepted !== null }, factsOf(reply.topic)),
    );
  },
  show: (actor, ids) =>
    atOneMoment(() => {
      const replies = standingReplies(actor, ids);
      const topics = new Map(
        readRows(replies.map(({ topicId }) => topicId)).map((row) => [row.id, row]),
      );
      return new Map(
        replies.flatMap((reply): Array<[string, HitView]> => {
          const topic = topics.get(reply.topicId);
          if (!topic) return [];
          const view: HitView = {
            ...viewPlace(topic),
            part: 'Reply to',
            ...(reply.accepted ? { state: { tag: 'answered', text: 'Accepted answer' } } : {}),
            to: href(boardAddresses.findReply, { id: reply.id }),
            who: [reply.authorName, reply.organisation],
            at: isoMoment(reply.createdAt),
          };
          return [[reply.id, view]];
        }),
      );
    }),
});

/** Where something stands that was found: its query, in the words of the board's lists. */
function viewPlace(topic: TopicRow): Pick<HitView, 'title' | 'where' | 'state'> {
  const deleted = topic.title === '';
  return {
    title: titleOf(topic),
    where: [
      ...(topic.kind === 'query' ? [] : [wordsOfKind(topic.kind).tag]),
      ...(topic.serviceArea ? [topic.serviceArea.name] : []),
      ...topic.sections.map(({ name }) => name),
    ],
    state: deleted ? null : stateOf(topic),
  };
}

function stateOf({ kind, open, replyCount }: TopicRow): HitView['state'] {
  if (kind !== 'query') return null;
  if (!open) return { tag: 'answered', text: 'Answered' };
  return { tag: 'unanswered', text: replyCount === 0 ? 'Unanswered' : 'Not answered yet' };
}
