import { readStanding } from '~/features/escalation/seen/standing.hot.server';
import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readFiles } from '~/platform/files/uses.server';
import type { FileView } from '~/platform/files/words';
import { photoPath } from '~/platform/paths';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { OWNERS } from './attachments';
import { readKind } from '../kinds';
import { readDeeds } from '../moderation/deeds.hot.server';
import { WRITER } from '../nameless/nameless.hot.server';
import { parseSections, parseServiceArea, SECTIONS, SERVICE_AREA } from '../lists/rows.hot.server';
import { readSide, type Side } from '../sides';
import type { AuthorView, ConclusionView, ReplyView, TopicView, TraceView } from '../views';

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
  authorKind: string;
  isFormer: number;
  isAgent: number;
  photo: string | null;
  side: string | null;
  hasHistory: number;
  deletedById: string | null;
  deletedAt: string | null;
  hiddenAt: string | null;
}

/** What every post has, and where from; `post` stands for its row, `d` for the trace of its deletion. */
const post = (
  kind: 'topic' | 'reply',
) => `post.id, post.body, post.createdAt, post.editedAt, post.authorId, author.name AS authorName,
  author.kind AS authorKind, photo.sha256 AS photo, profession.side,
  author.kind = 'person' AND NOT EXISTS (
    SELECT 1 FROM "RoleGrant" m WHERE m.personId = author.id AND m.role = 'member') AS isFormer,
  post.editedAt IS NOT NULL AND EXISTS (
    SELECT 1 FROM "PostVersion" v WHERE v.kind = '${kind}' AND v.postId = post.id) AS hasHistory,
  author.jobTitle, coalesce(o.name, '') AS organisation, k.badge,
  EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g.personId = author.id AND g.role = 'agent') AS isAgent,
  d.deletedById, d.deletedAt, post.hiddenAt`;
const AUTHOR = `JOIN "Person" author ON author.id = post.authorId
  LEFT JOIN "Organisation" o ON o.id = author.organisationId
  LEFT JOIN "OrganisationKind" k ON k.slug = o.kindSlug
  LEFT JOIN "Profile" profile ON profile.personId = author.id
  LEFT JOIN "Profession" profession ON profession.slug = profile.professionSlug
  LEFT JOIN "File" photo ON photo.id = profile.photoId`;

interface Topic extends Post {
  kind: string;
  title: string;
  meTooCount: number;
  convenerId: string | null;
  convener: string | null;
  conclusion: string | null;
  concludedBy: string | null;
  concludedAt: string | null;
  audience: string;
  replyCount: number;
  closed: number;
  pinned: number;
  toldCount: number;
  serviceArea: string | null;
  sections: string;
  answerId: string | null;
  answerSeq: number | null;
  answeredBy: string | null;
  acceptedBy: string | null;
  acceptedAt: string | null;
}

const topicById = hotRead<[id: string], Topic>(`
  SELECT ${post('topic').replaceAll('post.', 't.')}, t.kind, t.title, t.meTooCount,
    t.convenerId, convener.name AS convener, c.body AS conclusion, c.writtenAt AS concludedAt,
    concluder.name AS concludedBy, t.audience, t.replyCount, t.toldCount, t.closed, t.pinned,
    ${SERVICE_AREA} AS serviceArea,
    ${SECTIONS} AS sections, r.id AS answerId, r.seq AS answerSeq, helper.name AS answeredBy, accepter.name AS acceptedBy, a.acceptedAt
  FROM "Topic" t ${AUTHOR.replaceAll('post.', 't.')}
  LEFT JOIN "ServiceArea" sa ON sa.id = t.serviceAreaId
  LEFT JOIN "Person" convener ON convener.id = t.convenerId
  LEFT JOIN "Conclusion" c ON c.topicId = t.id
  LEFT JOIN "Person" concluder ON concluder.id = c.writtenBy
  LEFT JOIN "TopicDeletion" d ON d.topicId = t.id
  LEFT JOIN "AcceptedAnswer" a ON a.topicId = t.id
  LEFT JOIN "Reply" r ON r.id = a.replyId
  LEFT JOIN "Person" helper ON helper.id = r.authorId
  LEFT JOIN "Person" accepter ON accepter.id = a.acceptedById
  WHERE t.id = ?`);

interface Reply extends Post {
  seq: number;
  byAsker: number;
}

/** What stands under a name and what stands without one are never said to be by the same person. */
const REPLIES = `SELECT ${post('reply')}, post.seq,
    post.authorId = topic.authorId AND ${WRITER('reply', 'post')} = ${WRITER('topic', 'topic')} AS byAsker
  FROM "Reply" post ${AUTHOR}
  JOIN "Topic" topic ON topic.id = post.topicId
  LEFT JOIN "ReplyDeletion" d ON d.replyId = post.id`;

const replyById = hotRead<[id: string], Reply>(`${REPLIES} WHERE post.id = ?`);

const repliesFrom = hotRead<[topicId: string, after: number, limit: number], Reply>(
  `${REPLIES} WHERE post.topicId = ? AND post.seq > ? ORDER BY post.seq LIMIT ?`,
);

/** By somebody of one side. Takes the side. */
const OF_SIDE = `EXISTS (SELECT 1 FROM "Profile" p JOIN "Profession" f ON f.slug = p.professionSlug
  WHERE p.personId = post.authorId AND f.side = ?)`;

const repliesOfSide = hotRead<[topicId: string, after: number, side: string, limit: number], Reply>(
  `${REPLIES} WHERE post.topicId = ? AND post.seq > ? AND ${OF_SIDE} ORDER BY post.seq LIMIT ?`,
);

/** For whom a topic is. */
export const audienceOfTopic = hotRead<[id: string], { audience: string }>(
  'SELECT audience FROM "Topic" WHERE id = ?',
);

/** For whom the topic of a reply is. */
export const audienceOfReply = hotRead<[id: string], { id: string; audience: string }>(
  'SELECT t.id, t.audience FROM "Topic" t JOIN "Reply" r ON r.topicId = t.id WHERE r.id = ?',
);

const UP_TO = 'SELECT count(*) AS n FROM "Reply" post WHERE topicId = ? AND seq <= ?';
const upTo = hotRead<[topicId: string, seq: number], { n: number }>(UP_TO);
const upToOfSide = hotRead<[topicId: string, seq: number, side: string], { n: number }>(
  `${UP_TO} AND ${OF_SIDE}`,
);

/** How many replies a topic has up to a place in it: all, or those of one side. */
export function repliesUpTo(topicId: string, seq: number, side: Side | null = null): number {
  const [found] = side === null ? upTo(topicId, seq) : upToOfSide(topicId, seq, side);
  return found?.n ?? 0;
}

interface Beyond {
  n: number;
  newest: number | null;
}
const AFTER =
  'SELECT count(*) AS n, max(seq) AS newest FROM "Reply" post WHERE topicId = ? AND seq > ?';
const afterPlace = hotRead<[topicId: string, seq: number], Beyond>(AFTER);
const afterOfSide = hotRead<[topicId: string, seq: number, side: string], Beyond>(
  `${AFTER} AND ${OF_SIDE}`,
);

/** How many replies a topic has after a place in it, and the newest of them: all, or those of one side. */
export function repliesAfter(topicId: string, seq: number, side: Side | null): Beyond | null {
  const found = side === null ? afterPlace(topicId, seq) : afterOfSide(topicId, seq, side);
  return found[0] ?? null;
}

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
    kind: readKind(topic.kind),
    title: topic.hiddenAt === null ? topic.title : '',
    meTooCount: topic.meTooCount,
    convener:
      topic.convenerId === null ? null : { id: topic.convenerId, name: topic.convener ?? '' },
    // It says again what the topic is about.
    conclusion: topic.hiddenAt === null ? viewConclusion(topic) : null,
    audience,
    replyCount,
    toldCount: topic.toldCount,
    standing: readStanding(id),
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

/** A topic's replies after a place in it, oldest first: all, or those of one side. */
export function readReplies(
  topicId: string,
  { after, side }: { after: number; side: Side | null },
  limit: number,
): ReplyView[] {
  return viewReplies(
    side === null ? repliesFrom(topicId, after, limit) : repliesOfSide(topicId, after, side, limit),
  );
}

function viewReplies(replies: Reply[]): ReplyView[] {
  const files = readFiles(
    OWNERS.reply,
    replies.map(({ id }) => id),
  );
  return replies.map((reply) => {
    const byAsker = reply.byAsker === 1;
    const view = viewPost(reply, files);
    const { author } = view;
    return {
      ...view,
      // Without a name, the asker is told apart by being the asker.
      author: byAsker && author.kind === 'nobody' ? { ...author, name: 'The asker' } : author,
      byAsker,
      seq: reply.seq,
    };
  });
}

function viewConclusion({ conclusion, concludedBy, concludedAt }: Topic): ConclusionView | null {
  if (conclusion === null || concludedAt === null) return null;
  return {
    html: renderMarkdown(conclusion),
    by: concludedBy ?? 'Somebody who has left',
    at: isoMoment(concludedAt),
  };
}

/** What was taken down keeps its place, without a word of it. */
function viewPost(post: Post, files: Map<string, FileView[]>) {
  const hidden = post.hiddenAt === null ? null : { at: isoMoment(post.hiddenAt) };
  return {
    id: post.id,
    author: viewAuthor(post),
    at: isoMoment(post.createdAt),
    editedAt: post.editedAt === null ? null : isoMoment(post.editedAt),
    hasHistory: hidden === null && post.hasHistory === 1,
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
  authorKind,
  photo,
  side,
}: Post): AuthorView {
  return {
    id: authorId,
    name: authorName,
    kind: authorKind === 'nobody' || authorKind === 'outside' ? authorKind : 'person',
    former: isFormer === 1,
    photo: photo === null ? null : photoPath(authorId, photo),
    side: readSide(side),
    jobTitle,
    organisation,
    badges: [...(isAgent ? ['Agent'] : []), ...(badge ? [badge] : [])],
  };
}

function viewTrace({ authorId, deletedById, deletedAt }: Post): TraceView | null {
  if (deletedById === null || deletedAt === null) return null;
  return { by: deletedById === authorId ? 'author' : 'moderator', at: isoMoment(deletedAt) };
}
