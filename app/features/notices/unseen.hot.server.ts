import type { Notice } from '~/platform/database/generated/client';
import { hotRead, untilCommit } from '~/platform/database/hot.server';

/** What waits in somebody's bell: asked for every page. */

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
