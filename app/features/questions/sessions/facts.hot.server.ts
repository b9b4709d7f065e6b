import { hotRead } from '~/platform/database/hot.server';
import type { SessionFacts } from '../policy';
import { isOpen } from './load.server';

/** A session as the socket door judges by it, for many listeners and at every delivery. */

interface Row {
  id: string;
  createdById: string;
  endsAt: string;
  closedAt: string | null;
  archivedAt: string | null;
}

const sessionById = hotRead<[id: string], Row>(
  'SELECT id, createdById, endsAt, closedAt, archivedAt FROM "QuestionSession" WHERE id = ?',
);
const rolesOf = hotRead<[id: string], { role: string; personId: string | null }>(
  'SELECT role, personId FROM "SessionRole" WHERE sessionId = ?',
);
const attendee = hotRead<[sessionId: string, personId: string], { n: number }>(
  'SELECT 1 AS n FROM "SessionAttendee" WHERE sessionId = ? AND personId = ?',
);
const goodPass = hotRead<[sessionId: string, passId: string], { n: number }>(
  `SELECT 1 AS n FROM "SessionPass"
   WHERE sessionId = ? AND id = ? AND usedAt IS NOT NULL AND endedAt IS NULL`,
);

/** What the rules judge by, for whoever listens; null when there is no such session. */
export function readFacts(id: string): SessionFacts | null {
  const [row] = sessionById(id);
  if (!row) return null;
  const closedAt = row.closedAt === null ? null : new Date(row.closedAt);
  return {
    id,
    createdById: row.createdById,
    roles: rolesOf(id),
    attendees: { has: (personId) => attendee(id, personId).length > 0 },
    passes: { has: (passId) => goodPass(id, passId).length > 0 },
    open: isOpen({ endsAt: new Date(row.endsAt), closedAt }),
    archived: row.archivedAt !== null,
  };
}
