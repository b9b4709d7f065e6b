import { hotWrite, storedMoment } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { readKind, type TopicKind } from '../kinds';

/** Writing a reply: what is written most on the board, past Prisma (docs/decisions/0018). */

/** The query that is replied to, as the verb judges and indexes by it. */
export interface ReplyTarget {
  id: string;
  kind: TopicKind;
  authorId: string;
  audience: string;
  serviceAreaId: string | null;
  sectionIds: string[];
  answered: boolean;
  deleted: boolean;
  hidden: boolean;
  closed: boolean;
}

type Row = Omit<
  ReplyTarget,
  'kind' | 'sectionIds' | 'answered' | 'deleted' | 'hidden' | 'closed'
> & {
  kind: string;
  sectionIds: string;
  answered: number;
  deleted: number;
  hidden: number;
  closed: number;
};

const targetOf = hotWrite<[topicId: string], Row>(`
  SELECT t.id, t.kind, t.authorId, t.audience, t.serviceAreaId,
    (SELECT json_group_array(p.sectionId) FROM "TopicSection" p WHERE p.topicId = t.id) AS sectionIds,
    EXISTS (SELECT 1 FROM "AcceptedAnswer" a WHERE a.topicId = t.id) AS answered,
    t.mergedIntoId IS NOT NULL OR EXISTS (SELECT 1 FROM "TopicDeletion" d WHERE d.topicId = t.id) AS deleted,
    t.hiddenAt IS NOT NULL AS hidden, t.closed
  FROM "Topic" t WHERE t.id = ?`);

/** The query that is replied to, or null when there is none. */
export function readReplyTarget(tx: Transaction, topicId: string): ReplyTarget | null {
  const [row] = targetOf(tx, topicId);
  return row
    ? {
        ...row,
        kind: readKind(row.kind),
        sectionIds: JSON.parse(row.sectionIds) as string[],
        answered: row.answered === 1,
        deleted: row.deleted === 1,
        hidden: row.hidden === 1,
        closed: row.closed === 1,
      }
    : null;
}

const insertReply = hotWrite<
  [id: string, topicId: string, authorId: string, body: string, seq: number, createdAt: string]
>('INSERT INTO "Reply" (id, topicId, authorId, body, seq, createdAt) VALUES (?, ?, ?, ?, ?, ?)');

const countReply = hotWrite<[topicId: string]>(
  'UPDATE "Topic" SET replyCount = replyCount + 1 WHERE id = ?',
);

const moveUp = hotWrite<[seq: number, topicId: string]>(
  'UPDATE "TopicSection" SET lastSeq = ? WHERE topicId = ?',
);

/** Adds a reply, counts it, and moves its query up in the lists. */
export function addReply(
  tx: Transaction,
  reply: {
    id: string;
    topicId: string;
    authorId: string;
    body: string;
    seq: number;
    createdAt: Date;
  },
): void {
  const { id, topicId, authorId, body, seq, createdAt } = reply;
  insertReply(tx, id, topicId, authorId, body, seq, storedMoment(createdAt));
  countReply(tx, topicId);
  moveUp(tx, seq, topicId);
}
