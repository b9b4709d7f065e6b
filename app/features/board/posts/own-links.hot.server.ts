import { hotRead } from '~/platform/database/hot.server';
import { nameOwnLinks, registerOwnLinks } from '~/platform/links/own-links.server';
import { boardAddresses } from '../addresses';
import { partsOf, topicAudiences } from '../audience';
import type { ReplyView, TopicView } from '../views';

/** Links in posts: to topics and replies by their titles, and those of the board's own pages named. */

/** Titles of topics that stand, of some audiences. */
const titles = hotRead<[ids: string, audiences: string], { id: string; title: string }>(`
  SELECT t.id, t.title FROM "Topic" t
  WHERE t.id IN (SELECT value FROM json_each(?)) AND t.audience IN (SELECT value FROM json_each(?))
    AND t.title <> '' AND t.hiddenAt IS NULL AND t.mergedIntoId IS NULL
    AND NOT EXISTS (SELECT 1 FROM "TopicDeletion" d WHERE d.topicId = t.id)`);

/** Titles of what replies that stand belong to. */
const titlesOfReplies = hotRead<[ids: string, audiences: string], { id: string; title: string }>(`
  SELECT r.id, t.title FROM "Reply" r JOIN "Topic" t ON t.id = r.topicId
  WHERE r.id IN (SELECT value FROM json_each(?)) AND t.audience IN (SELECT value FROM json_each(?))
    AND t.title <> '' AND t.hiddenAt IS NULL AND r.hiddenAt IS NULL
    AND NOT EXISTS (SELECT 1 FROM "TopicDeletion" d WHERE d.topicId = t.id)
    AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)`);

registerOwnLinks({
  address: boardAddresses.topic,
  name: (ids, readers) =>
    new Map(
      titles(JSON.stringify(ids), openToAll(readers)).map(({ id, title }) => [id, title] as const),
    ),
});

registerOwnLinks({
  address: boardAddresses.findReply,
  name: (ids, readers) =>
    new Map(
      titlesOfReplies(JSON.stringify(ids), openToAll(readers)).map(
        ({ id, title }) => [id, `A reply to “${title}”`] as const,
      ),
    ),
});

/** The audiences of topics that all those readers may read. */
function openToAll(readers: readonly string[]): string {
  return JSON.stringify(
    topicAudiences.filter((audience) => {
      const parts = partsOf({ audience });
      return parts.includes('member') || readers.every((role) => parts.includes(role));
    }),
  );
}

/**
 * A topic and replies of it with the links in them named, as far as all who may read the topic may see what they lead
 * to. It runs inside `atOneMoment`.
 */
export function nameLinks(topic: TopicView, replies: readonly ReplyView[]) {
  const { html, conclusion } = topic;
  const posts = [html, conclusion?.html ?? '', ...replies.map((reply) => reply.html)];
  const [first = html, pinned = '', ...rest] = nameOwnLinks(posts, partsOf(topic));
  return {
    topic: { ...topic, html: first, conclusion: conclusion && { ...conclusion, html: pinned } },
    replies: replies.map((reply, place) => ({ ...reply, html: rest[place] ?? reply.html })),
  };
}

/** A reply by itself, likewise. */
export function nameLinksOfReply(reply: ReplyView, topic: { audience: string }): ReplyView {
  const [html = reply.html] = nameOwnLinks([reply.html], partsOf(topic));
  return { ...reply, html };
}
