import { isMember, type Person } from '~/platform/actor';
import { hotWrite } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { readState, type QuestionState } from '../machine';
import { asGuest, type SessionFacts } from '../policy';
import { isOpen } from '../sessions/load.server';

/** What a vote is judged by, in one statement: a thousand people vote within seconds. */

interface Row {
  sessionId: string;
  code: string;
  state: string;
  createdById: string;
  endsAt: string;
  closedAt: string | null;
  archivedAt: string | null;
  attends: number;
  byPass: number;
  roles: string;
}

const target = hotWrite<[personId: string, passId: string, again: string, id: string], Row>(`
  SELECT q.sessionId, q.state, s.code, s.createdById, s.endsAt, s.closedAt, s.archivedAt,
    EXISTS (SELECT 1 FROM "SessionAttendee" a WHERE a.sessionId = s.id AND a.personId = ?) AS attends,
    EXISTS (SELECT 1 FROM "SessionPass" p WHERE p.sessionId = s.id AND p.id = ?
      AND p.usedAt IS NOT NULL AND p.endedAt IS NULL) AS byPass,
    (SELECT json_group_array(r.role) FROM "SessionRole" r WHERE r.sessionId = s.id AND r.personId = ?) AS roles
  FROM "Question" q JOIN "QuestionSession" s ON s.id = q.sessionId WHERE q.id = ?`);

/** A question to vote for, with the facts about one voter; null when there is none in that session. */
export function readVoteTarget(
  tx: Transaction,
  actor: Person,
  code: string,
  id: string,
): { sessionId: string; state: QuestionState; facts: SessionFacts } | null {
  const passId = asGuest(actor)?.passId ?? '';
  const [row] = target(tx, actor.id, passId, actor.id, id);
  if (row?.code !== code) return null;
  const mine = (held: number, whose: string) => ({
    has: (id: string) => held === 1 && id === whose,
  });
  const roles = isMember(actor) ? (JSON.parse(row.roles) as string[]) : [];
  const closedAt = row.closedAt === null ? null : new Date(row.closedAt);
  return {
    sessionId: row.sessionId,
    state: readState(row.state),
    facts: {
      id: row.sessionId,
      createdById: row.createdById,
      attendees: mine(row.attends, actor.id),
      passes: mine(row.byPass, passId),
      roles: roles.map((role) => ({ role, personId: actor.id })),
      open: isOpen({ endsAt: new Date(row.endsAt), closedAt }),
      archived: row.archivedAt !== null,
    },
  };
}
