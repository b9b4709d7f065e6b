import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readFiles } from '~/platform/files/uses.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { plainText } from '~/platform/text/plain';
import { MESSAGE_FILES } from '../attachments';
import { STRETCH } from '../limits';
import type { MessageView } from '../views';

/** Messages as they are shown. */

interface Row {
  id: string;
  seq: number;
  authorId: string;
  author: string;
  organisation: string | null;
  createdAt: string;
  editedAt: string | null;
  hasHistory: number;
  body: string;
  replyToId: string | null;
  replyToName: string | null;
  replyToBody: string | null;
  deletedById: string | null;
  deletedAt: string | null;
  topicId: string | null;
}

const MESSAGES = `SELECT m.id, m.seq, m.authorId, p.name AS author, o.name AS organisation, m.createdAt, m.editedAt,
    m.editedAt IS NOT NULL AND EXISTS
      (SELECT 1 FROM "PostVersion" v WHERE v.kind = 'message' AND v.postId = m.id) AS hasHistory,
    m.body, r.id AS replyToId, rp.name AS replyToName, r.body AS replyToBody, d.deletedById, d.deletedAt,
    (SELECT t.topicId FROM "TopicOrigin" t JOIN "Topic" q ON q.id = t.topicId AND q.audience = 'member'
      WHERE t.kind = 'message' AND t.originId = m.id LIMIT 1) AS topicId
  FROM "Message" m JOIN "Person" p ON p.id = m.authorId
  LEFT JOIN "Organisation" o ON o.id = p.organisationId
  LEFT JOIN "MessageDeletion" d ON d.messageId = m.id
  LEFT JOIN "Message" r ON r.id = m.replyToId LEFT JOIN "Person" rp ON rp.id = r.authorId`;

type Beside = [roomId: string, seq: number, limit: number];
const upTo = hotRead<Beside, Row>(
  `${MESSAGES} WHERE m.roomId = ? AND m.seq <= ? ORDER BY m.seq DESC LIMIT ?`,
);
const from = hotRead<Beside, Row>(
  `${MESSAGES} WHERE m.roomId = ? AND m.seq >= ? ORDER BY m.seq LIMIT ?`,
);
const withReplies = hotRead<[roomId: string, id: string, repliesTo: string, limit: number], Row>(
  `${MESSAGES} WHERE m.roomId = ? AND (m.id = ? OR m.replyToId = ?) ORDER BY m.seq DESC LIMIT ?`,
);
const one = hotRead<[roomId: string, id: string], Row>(
  `${MESSAGES} WHERE m.roomId = ? AND m.id = ?`,
);

const placeOf = hotRead<[roomId: string, id: string], { seq: number }>(
  'SELECT seq FROM "Message" WHERE roomId = ? AND id = ?',
);
const startBefore = hotRead<[roomId: string, seq: number, skip: number], { seq: number }>(
  'SELECT seq FROM "Message" WHERE roomId = ? AND seq <= ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
);

/** Where in a room a page begins and ends. */
export interface Stretch {
  /** Place in the log: what was said before it, or after it. */
  before?: number;
  after?: number;
  /** Id of the message around which it is. */
  at?: string;
}

/** A stretch of a room: what of it there is, and whether there is more on either side. */
export function readStretch(roomId: string, { before, after, at }: Stretch) {
  const start = at === undefined ? undefined : readStart(roomId, at);
  if (start !== undefined) return onwards(roomId, start);
  if (after !== undefined) return onwards(roomId, after + 1);
  const end = before === undefined ? Number.MAX_SAFE_INTEGER : before - 1;
  const rows = upTo(roomId, end, STRETCH + 1);
  return {
    messages: viewMessages(rows.slice(0, STRETCH).reverse()),
    earlier: rows.length > STRETCH,
    later: before !== undefined && from(roomId, before, 1).length > 0,
    follows: before === undefined,
  };
}

function onwards(roomId: string, start: number) {
  const rows = from(roomId, start, STRETCH + 1);
  return {
    messages: viewMessages(rows.slice(0, STRETCH)),
    earlier: upTo(roomId, start - 1, 1).length > 0,
    later: rows.length > STRETCH,
    follows: false,
  };
}

/** Half a stretch before a message; undefined when it is not in the room. */
function readStart(roomId: string, id: string): number | undefined {
  const [place] = placeOf(roomId, id);
  if (!place) return undefined;
  return startBefore(roomId, place.seq, STRETCH / 2)[0]?.seq ?? 0;
}

/** A message and the replies in which it is quoted, oldest first; of very many replies, the newest. */
export function readWithReplies(roomId: string, id: string): MessageView[] {
  const newest = withReplies(roomId, id, id, STRETCH * 2);
  const itself = newest.some((row) => row.id === id) ? [] : one(roomId, id);
  return viewMessages([...newest, ...itself].reverse());
}

/** A message by itself; none when there is no such. */
export function readMessage(roomId: string, id: string): MessageView[] {
  return viewMessages(one(roomId, id));
}

const EXCERPT = 120;

/** The beginning of what a message says, as plain text. */
export function excerptOf(body: string): string {
  const plain = plainText(body).replaceAll(/\s+/g, ' ').trim();
  return plain.length > EXCERPT ? `${plain.slice(0, EXCERPT - 1).trimEnd()}…` : plain;
}

function viewMessages(rows: Row[]): MessageView[] {
  const files = readFiles(
    MESSAGE_FILES,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    author: { id: row.authorId, name: row.author, organisation: row.organisation ?? '' },
    at: isoMoment(row.createdAt),
    editedAt: row.editedAt === null ? null : isoMoment(row.editedAt),
    hasHistory: row.hasHistory === 1,
    html: renderMarkdown(row.body),
    attachments: files.get(row.id) ?? [],
    replyTo:
      row.replyToId === null
        ? null
        : {
            id: row.replyToId,
            name: row.replyToName ?? '',
            excerpt: excerptOf(row.replyToBody ?? '') || 'A message that was deleted',
          },
    deleted:
      row.deletedById === null || row.deletedAt === null
        ? null
        : {
            by: row.deletedById === row.authorId ? 'author' : 'moderator',
            at: isoMoment(row.deletedAt),
          },
    topicId: row.topicId,
  }));
}
