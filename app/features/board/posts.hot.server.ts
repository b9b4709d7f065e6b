import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readFiles } from '~/platform/files/uses.server';
import type { FileView } from '~/platform/files/words';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { OWNERS } from './attachments';
import { readDeeds } from './moderation/deeds.hot.server';
import { parseSections, parseServiceArea, SECTIONS, SERVICE_AREA } from './rows.hot.server';
import type { AuthorView, ReplyView, TopicView, TraceView } from './views';

/** Queries and replies as a topic's page shows them. */

interface Post {
  id: string;
  body: string;
  createdAt: string;
  editedAt: string | null;
  authorId: string;
  authorName: string;
  jobTitle: string;
  organisation: string;
  badge: string | null;
  isFormer: number;
  isAgent: number;
  deletedById: string | null;
  deletedAt: string | null;
  hiddenAt: string | null;
}

/** What every post has, and where from; `post` stands for its row, `d` for the trace of its deletion. */
const POST = `post.id, post.body, post.createdAt, post.editedAt, post.authorId, author.name AS authorName,
  NOT EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = author.id AND m.role = 'member') AS isFormer,
  author.jobTitle, coalesce(o.name, '') AS organisation, k.badge,
  EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g.personId = author.id AND g.role = 'agent') AS isAgent,
  d.deletedById, d.deletedAt, post.hiddenAt`;
const AUTHOR = `JOIN "Person" author ON author.id = post.authorId
  LEFT JOIN "Organisation" o ON o.id = author.organisationId
  LEFT JOIN "OrganisationKind" k ON k.slug = o.kindSlug`;

interface Topic extends Post {
  title: string;
  audience: string;
  replyCount: number;
  closed: number;
  pinned: number;
  serviceArea: string | null;
  sections: string;
  answerId: string | null;
  answerSeq: number | null;
  answeredBy: string | null;
  acceptedBy: string | null;
  acceptedAt: string | null;
}

const topicById = hotRead<[id: string], Topic>(`
  SELECT ${POST.replaceAll('post.', 't.')}, t.title, t.audience, t.replyCount, t.closed, t.pinned,
    ${SERVICE_AREA} AS serviceArea,
    ${SECTIONS} AS sections, r.id AS answerId, r.seq AS answerSeq, helper.name AS answeredBy, accepter.name AS acceptedBy, a.acceptedAt
  FROM "Topic" t ${AUTHOR.replaceAll('post.', 't.')}
  LEFT JOIN "ServiceArea" sa ON sa.id = t.serviceAreaId
  LEFT JOIN "TopicDeletion" d ON d.topicId = t.id
  LEFT JOIN "AcceptedAnswer" a ON a.topicId = t.id
  LEFT JOIN "Reply" r ON r.id = a.replyId
  LEFT JOIN "Person" helper ON helper.id = r.authorId
  LEFT JOIN "Person" accepter ON accepter.id = a.acceptedById
  WHERE t.id = ?`);

interface Reply extends Post {
  seq: number;
}

const REPLIES = `SELECT ${POST}, post.seq FROM "Reply" post ${AUTHOR}
  LEFT JOIN "ReplyDeletion" d ON d.replyId = post.id`;

const replyById = hotRead<[id: string], Reply>(`${REPLIES} WHERE post.id = ?`);

const repliesFrom = hotRead<[topicId: string, after: number, limit: number], Reply>(
  `${REPLIES} WHERE post.topicId = ? AND post.seq > ? ORDER BY post.seq LIMIT ?`,
);

/** For whom a topic is. */
export const audienceOfTopic = hotRead<[id: string], { audience: string }>(
  'SELECT audience FROM "Topic" WHERE id = ?',
);

/** How many replies a topic has up to a place in it. */
export const repliesUpTo = hotRead<[topicId: string, seq: number], { n: number }>(
  'SELECT count(*) AS n FROM "Reply" WHERE topicId = ? AND seq <= ?',
);

/** How many replies a topic has after a place in it, and the newest of them. */
export const repliesAfter = hotRead<
  [topicId: string, seq: number],
  { n: number; newest: number | null }
>('SELECT count(*) AS n, max(seq) AS newest FROM "Reply" WHERE topicId = ? AND seq > ?');

/** The place of a reply, counted from 0. */
export const placeOfReply = hotRead<[topicId: string, skip: number], { seq: number }>(
  'SELECT seq FROM "Reply" WHERE topicId = ? ORDER BY seq LIMIT 1 OFFSET ?',
);

/** A query, or null when there is none. */
export function readTopic(id: string): TopicView | null {
  const [topic] = topicById(id);
  if (!topic) return null;
  const { audience, replyCount, answerId, answerSeq, answeredBy, acceptedBy, acceptedAt } = topic;
  const accepted = answerId !== null && answerSeq !== null && acceptedAt !== null;
  return {
    ...viewPost(topic, readFiles(OWNERS.topic, [id])),
    title: topic.hiddenAt === null ? topic.title : '',
    audience,
    replyCount,
    closed: topic.closed === 1,
    pinned: topic.pinned === 1,
    deeds: readDeeds(id, audience),
    sections: parseSections(topic.sections),
    serviceArea: parseServiceArea(topic.serviceArea),
    answer: accepted
      ? {
          replyId: answerId,
          seq: answerSeq,
          authorName: answeredBy ?? '',
          acceptedBy: acceptedBy ?? topic.authorName,
          acceptedAt: isoMoment(acceptedAt),
        }
      : null,
  };
}

/** A reply, or null when there is none. */
export function readReply(id: string): ReplyView | null {
  return viewReplies(replyById(id))[0] ?? null;
}

/** A topic's replies after a place in it, oldest first. */
export function readReplies(topicId: string, after: number, limit: number): ReplyView[] {
  return viewReplies(repliesFrom(topicId, after, limit));
}

function viewReplies(replies: Reply[]): ReplyView[] {
  const files = readFiles(
    OWNERS.reply,
    replies.map(({ id }) => id),
  );
  return replies.map((reply) => ({ ...viewPost(reply, files), seq: reply.seq }));
}

/** What was taken down keeps its place, without a word of it. */
function viewPost(post: Post, files: Map<string, FileView[]>) {
  const hidden = post.hiddenAt === null ? null : { at: isoMoment(post.hiddenAt) };
  return {
    id: post.id,
    author: viewAuthor(post),
    at: isoMoment(post.createdAt),
    editedAt: post.editedAt === null ? null : isoMoment(post.editedAt),
    html: hidden ? '' : renderMarkdown(post.body),
    attachments: hidden ? [] : (files.get(post.id) ?? []),
    deleted: viewTrace(post),
    hidden,
  };
}

function viewAuthor({
  authorId,
  authorName,
  jobTitle,
  organisation,
  isFormer,
  isAgent,
  badge,
}: Post): AuthorView {
  return {
    id: authorId,
    name: authorName,
    former: isFormer === 1,
    jobTitle,
    organisation,
    badges: [...(isAgent ? ['Agent'] : []), ...(badge ? [badge] : [])],
  };
}

function viewTrace({ authorId, deletedById, deletedAt }: Post): TraceView | null {
  if (deletedById === null || deletedAt === null) return null;
  return { by: deletedById === authorId ? 'author' : 'moderator', at: isoMoment(deletedAt) };
}
