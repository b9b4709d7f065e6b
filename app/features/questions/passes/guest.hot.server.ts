import { hotRead, untilCommit } from '~/platform/database/hot.server';

/** Whose browser came with a badge: asked for every page of theirs. */

interface Row {
  id: string;
  passId: string;
  name: string;
  givenName: string;
  organisationId: string;
  sessionId: string;
}

const holder = hotRead<[browser: string], Row>(`
  SELECT p.id, s.id AS passId, p.name, p.givenName, p.organisationId, s.sessionId
  FROM "SessionPass" s JOIN "Person" p ON p.id = s.personId
  WHERE s.browser = ? AND s.endedAt IS NULL AND p.leftAt IS NULL
    AND EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = p.id AND m.role = 'member')`);

/**
 * The holder of a badge that is good: whoever was removed from the network has none any more.
 *
 * @param browser hash of what the browser was given
 */
export const readGuest = untilCommit((browser: string): Row | null => holder(browser)[0] ?? null);
