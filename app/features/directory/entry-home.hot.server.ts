import { hotRead, isoMoment, storedMoment } from '~/platform/database/hot.server';

/** What the home page asks about entries: for every member on every visit. */

interface Row {
  joinedAt: string;
  invited: number;
  confirmedAt: string | null;
  welcomedAt: string | null;
  awayUntil: string | null;
}

const ownState = hotRead<[moment: string, personId: string], Row>(`
  SELECT p.joinedAt, f.confirmedAt, f.welcomedAt, a.until AS awayUntil,
    EXISTS (SELECT 1 FROM "Invitation" i WHERE i.personId = p.id) AS invited
  FROM "Person" p LEFT JOIN "Profile" f ON f.personId = p.id
  LEFT JOIN "Absence" a ON a.personId = p.id AND a.until > ?
  WHERE p.id = ?`);

/** How one's own entry stands; moments in ISO, UTC. */
export interface OwnState {
  joinedAt: string;
  /** They came in by an invitation. */
  invited: boolean;
  /** When they last wrote it, or said that it is right; null when they never did. */
  confirmedAt: string | null;
  welcomedAt: string | null;
  awayUntil: string | null;
}

/** How a member's own entry stands; null when there is no such person. */
export function readOwnState(personId: string, moment: Date): OwnState | null {
  const [row] = ownState(storedMoment(moment), personId);
  if (!row) return null;
  const iso = (stored: string | null) => (stored === null ? null : isoMoment(stored));
  return {
    joinedAt: isoMoment(row.joinedAt),
    invited: row.invited === 1,
    confirmedAt: iso(row.confirmedAt),
    welcomedAt: iso(row.welcomedAt),
    awayUntil: iso(row.awayUntil),
  };
}

const alike = hotRead<
  [
    personId: string,
    again: string,
    other: string,
    organisationId: string,
    seenAfter: string,
    moment: string,
    limit: number,
  ],
  { id: string }
>(`
  WITH same(personId) AS (
    SELECT o.personId FROM "PersonServiceArea" mine
    JOIN "PersonServiceArea" o ON o.serviceAreaId = mine.serviceAreaId WHERE mine.personId = ?
    UNION ALL
    SELECT o.personId FROM "PersonInterest" mine
    JOIN "PersonInterest" o ON o.interestId = mine.interestId WHERE mine.personId = ?
  )
  SELECT p.id FROM same JOIN "Person" p ON p.id = same.personId
  WHERE p.id <> ? AND p.organisationId <> ? AND p.leftAt IS NULL AND p.lastSeenAt > ?
    AND EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g.personId = p.id AND g.role = 'member')
    AND NOT EXISTS (SELECT 1 FROM "Absence" a WHERE a.personId = p.id AND a.until > ?)
  GROUP BY p.id ORDER BY count(*) DESC, p.lastSeenAt DESC, p.id LIMIT ?`);

/**
 * Ids of members elsewhere who work on the same and are about, who has the most in common before the rest.
 *
 * @param me whose colleagues
 * @param seenAfter who was here last before that is not about
 */
export function listAlike(
  me: { id: string; organisationId: string },
  { seenAfter, moment, limit }: { seenAfter: Date; moment: Date; limit: number },
): string[] {
  return alike(
    me.id,
    me.id,
    me.id,
    me.organisationId,
    storedMoment(seenAfter),
    storedMoment(moment),
    limit,
  ).map(({ id }) => id);
}
