import type { Notice } from '~/platform/database/generated/client';
import { hotRead, hotWrite, storedMoment, untilCommit } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/** What is read of notices for every page, and written of them for every reply. */

/** A row as stored: moments and subjects are text. */
type Row = Omit<Notice, 'at' | 'subjects' | 'shown' | 'seenAt' | 'mailedAt'> & {
  at: string;
  subjects: string;
};

const unseenOf = hotRead<[personId: string, limit: number], Row>(`
  SELECT personId, seq, kind, entry, subjects, actorId, at, about FROM "Notice"
  WHERE personId = ? AND seenAt IS NULL AND shown = 1 ORDER BY seq DESC LIMIT ?`);

/** The notices that a person has not seen, the newest first. What of them may be told is for the caller to ask. */
export const readUnseen = untilCommit((personId: string, limit: number): Notice[] =>
  unseenOf(personId, limit).map(({ at, subjects, ...row }) => ({
    ...row,
    at: new Date(at),
    subjects: JSON.parse(subjects) as Notice['subjects'],
    shown: true,
    seenAt: null,
    mailedAt: null,
  })),
);

/** A notice before anybody has seen it. */
export type NewNotice = Omit<Notice, 'seenAt' | 'mailedAt' | 'subjects'> & {
  subjects: Record<string, string>;
};

const insertAll = hotWrite<[notices: string]>(`
  INSERT INTO "Notice" (personId, seq, kind, entry, subjects, actorId, at, about, shown)
  SELECT value ->> 'personId', value ->> 'seq', value ->> 'kind', value ->> 'entry', value ->> 'subjects',
    value ->> 'actorId', value ->> 'at', value ->> 'about', value ->> 'shown'
  FROM json_each(?)`);

/** Adds notices: a lively query has dozens of people to tell. */
export function addNotices(tx: Transaction, notices: NewNotice[]): void {
  insertAll(
    tx,
    JSON.stringify(
      notices.map(({ subjects, at, ...notice }) => ({
        ...notice,
        subjects: JSON.stringify(subjects),
        at: storedMoment(at),
      })),
    ),
  );
}
