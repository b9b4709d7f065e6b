import type { Prisma } from '~/platform/database/generated/client';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { AuthorView, ReplyView, TopicRow, TopicView, TraceView } from './views';

/**
 * From rows of the database to what pages show. What a query must fetch for that stands beside it.
 */

const author = {
  include: {
    organisation: { include: { kind: { select: { badge: true } } } },
    roles: { where: { role: 'agent' } },
  },
} satisfies { include: Prisma.PersonInclude };

const sections = {
  include: { section: { select: { slug: true, name: true, position: true } } },
} satisfies { include: Prisma.TopicSectionInclude };

const serviceArea = { select: { slug: true, name: true } };

export const topicParts = {
  author,
  serviceArea,
  sections,
  deletion: true,
  acceptedAnswer: { include: { reply: { include: { author: { select: { name: true } } } } } },
} satisfies Prisma.TopicInclude;

export const replyParts = { author, deletion: true } satisfies Prisma.ReplyInclude;

export const rowParts = {
  author: { select: { name: true, organisation: { select: { name: true } } } },
  serviceArea,
  sections,
  acceptedAnswer: {
    select: { acceptedAt: true, reply: { select: { author: { select: { name: true } } } } },
  },
} satisfies Prisma.TopicInclude;

type TopicWithParts = Prisma.TopicGetPayload<{ include: typeof topicParts }>;
type ReplyWithParts = Prisma.ReplyGetPayload<{ include: typeof replyParts }>;
type TopicWithRowParts = Prisma.TopicGetPayload<{ include: typeof rowParts }>;

/** A query as its page shows it. */
export function viewTopic(topic: TopicWithParts): TopicView {
  const answer = topic.acceptedAnswer;
  return {
    id: topic.id,
    title: topic.title,
    author: viewAuthor(topic.author),
    at: topic.createdAt.toISOString(),
    editedAt: topic.editedAt?.toISOString() ?? null,
    html: renderMarkdown(topic.body),
    sections: viewSections(topic.sections),
    serviceArea: topic.serviceArea,
    replyCount: topic.replyCount,
    answer: answer && {
      replyId: answer.replyId,
      seq: answer.reply.seq,
      authorName: answer.reply.author.name,
      acceptedBy: topic.author.name, // only the asker can accept (boardPolicy.acceptAnswer)
      acceptedAt: answer.acceptedAt.toISOString(),
    },
    attachments: [], // of another table: attachments.server adds them
    deleted: viewTrace(topic.authorId, topic.deletion),
  };
}

/** A reply as the topic's page shows it. */
export function viewReply(reply: ReplyWithParts): ReplyView {
  return {
    id: reply.id,
    seq: reply.seq,
    author: viewAuthor(reply.author),
    at: reply.createdAt.toISOString(),
    editedAt: reply.editedAt?.toISOString() ?? null,
    html: renderMarkdown(reply.body),
    attachments: [],
    deleted: viewTrace(reply.authorId, reply.deletion),
  };
}

/** A query as a line of a list. */
export function viewRow(
  topic: TopicWithRowParts,
  place: { open: boolean; lastSeq: number },
): TopicRow {
  const answer = topic.acceptedAnswer;
  return {
    id: topic.id,
    title: topic.title,
    authorId: topic.authorId,
    authorName: topic.author.name,
    organisation: topic.author.organisation.name,
    serviceArea: topic.serviceArea,
    sections: viewSections(topic.sections),
    at: topic.createdAt.toISOString(),
    replyCount: topic.replyCount,
    open: place.open,
    lastSeq: place.lastSeq,
    answer: answer && {
      authorName: answer.reply.author.name,
      acceptedAt: answer.acceptedAt.toISOString(),
    },
  };
}

function viewAuthor(person: TopicWithParts['author']): AuthorView {
  const { badge } = person.organisation.kind;
  return {
    id: person.id,
    name: person.name,
    jobTitle: person.jobTitle,
    organisation: person.organisation.name,
    badges: [...(person.roles.length > 0 ? ['Agent'] : []), ...(badge ? [badge] : [])],
  };
}

function viewSections(standing: TopicWithParts['sections']): TopicView['sections'] {
  return standing
    .map(({ section }) => section)
    .sort((a, b) => a.position - b.position)
    .map(({ slug, name }) => ({ slug, name }));
}

function viewTrace(
  authorId: string,
  deletion: { deletedById: string; deletedAt: Date } | null,
): TraceView | null {
  return (
    deletion && {
      by: deletion.deletedById === authorId ? 'author' : 'webmaster',
      at: deletion.deletedAt.toISOString(),
    }
  );
}
