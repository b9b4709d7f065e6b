import { hotRead, untilCommit } from '~/platform/database/hot.server';

/** Whose session it is: asked for every page and every socket. */

/** A session with the person it belongs to, as stored: moments are text. */
export interface SessionRow {
  id: string;
  handle: string;
  device: string;
  /** 1 on a computer that others use too. */
  shared: 0 | 1;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  personId: string;
  name: string;
  givenName: string;
  organisationId: string;
}

/** A role as it was granted, see `RoleGrant`. */
export interface GrantRow {
  personId: string;
  role: string;
  startsAt: string | null;
  endsAt: string | null;
}

const sessionById = hotRead<[id: string], SessionRow>(`
  SELECT s.id, s.handle, s.device, s.shared, s.createdAt, s.lastUsedAt, s.expiresAt, p.id AS personId, p.name,
    p.givenName, p.organisationId
  FROM "Session" s JOIN "Person" p ON p.id = s.personId WHERE s.id = ?`);

const grantsOf = hotRead<[personId: string], GrantRow>(
  'SELECT personId, role, startsAt, endsAt FROM "RoleGrant" WHERE personId = ?',
);

/**
 * A session with its person and the roles they were granted, or null. Whether it still runs, and which roles are in
 * force, depends on the time: that is for who asks.
 *
 * @param id hash of the token
 */
export const readSession = untilCommit(
  (id: string): { session: SessionRow; grants: GrantRow[] } | null => {
    const [session] = sessionById(id);
    return session ? { session, grants: grantsOf(session.personId) } : null;
  },
);
