import { hotWrite, storedMoment } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/** Writing a message, past Prisma (docs/decisions/0018): a lively room says many a minute. */

/** A message as it is written first. */
export interface NewMessage {
  id: string;
  roomId: string;
  authorId: string;
  body: string;
  seq: number;
  createdAt: Date;
  replyToId: string | null;
}

const insert = hotWrite<
  [
    id: string,
    roomId: string,
    authorId: string,
    body: string,
    seq: number,
    createdAt: string,
    replyToId: string | null,
  ]
>(`INSERT INTO "Message" (id, roomId, authorId, body, seq, createdAt, replyToId)
  VALUES (?, ?, ?, ?, ?, ?, ?)`);

const moveUp = hotWrite<[seq: number, roomId: string]>(
  'UPDATE "Room" SET lastSeq = ? WHERE id = ?',
);

const keepSeq = hotWrite<[roomId: string, personId: string, seq: number]>(`
  INSERT INTO "RoomRead" (roomId, personId, seq, muted) VALUES (?, ?, ?, 0)
  ON CONFLICT (roomId, personId) DO UPDATE SET seq = max(seq, excluded.seq)`);

/** Adds a message: its room moves up, and its author has read up to it. */
export function addMessage(tx: Transaction, message: NewMessage): void {
  const { id, roomId, authorId, body, seq, createdAt, replyToId } = message;
  insert(tx, id, roomId, authorId, body, seq, storedMoment(createdAt), replyToId);
  moveUp(tx, seq, roomId);
  keepRead(tx, roomId, authorId, seq);
}

/** Keeps how far somebody has read a room; that never moves back. */
export function keepRead(tx: Transaction, roomId: string, personId: string, seq: number): void {
  keepSeq(tx, roomId, personId, seq);
}
