import { hotRead, storedMoment } from '~/platform/database/hot.server';

/** What the directory in memory is made of, and what has changed since (docs/decisions/0023). */

/** Somebody with the role of a member, now or at another time, as stored. */
export interface MemberRow {
  id: string;
  name: string;
  jobTitle: string;
  organisationId: string | null;
  joinedAt: string;
  lastSeenAt: string | null;
  professionSlug: string | null;
  /** JSON: `[role, startsAt, endsAt]` each. */
  grants: string;
  /** JSON: `[key, name]` each, in their order. */
  interests: string;
  /** JSON: slugs of service areas in the order of lists. */
  serviceAreas: string;
}

const members = (source: string) => `
  SELECT p.id, p.name, p.jobTitle, p.organisationId, p.joinedAt, p.lastSeenAt, f.professionSlug,
    (SELECT json_group_array(json_array(g.role, g.startsAt, g.endsAt))
      FROM "RoleGrant" g WHERE g.personId = p.id) AS grants,
    (SELECT json_group_array(json_array(i.key, i.name) ORDER BY w.position)
      FROM "PersonInterest" w JOIN "Interest" i ON i.id = w.interestId
      WHERE w.personId = p.id) AS interests,
    (SELECT json_group_array(a.slug ORDER BY a.position)
      FROM "PersonServiceArea" s JOIN "ServiceArea" a ON a.id = s.serviceAreaId
      WHERE s.personId = p.id) AS serviceAreas
  FROM ${source}
  LEFT JOIN "Profile" f ON f.personId = p.id
  WHERE p.leftAt IS NULL
    AND EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = p.id AND m.role = 'member')`;

/** All of them. */
export const readAllMembers = hotRead<[], MemberRow>(members('"Person" p'));

const someMembers = hotRead<[ids: string], MemberRow>(
  members('json_each(?) wanted CROSS JOIN "Person" p ON p.id = wanted.value'),
);

/** Those of some people who are members. */
export const readMembers = (ids: readonly string[]) => someMembers(JSON.stringify(ids));

/** The lists that the directory shows people by, as JSON each, so that two readings can be compared. */
export interface ListsRow {
  /** `[slug, name, plural, badge, inDirectory]` in order, without retired ones. */
  kinds: string;
  /** `[id, slug, name, kindSlug, parentId]` */
  organisations: string;
  /** `[slug, organisationId]` of organisations that had another address before. */
  formerSlugs: string;
  /** `[slug, name]` in order, retired ones too. */
  professions: string;
  /** `[slug, name, groupName]` in order, retired ones too. */
  serviceAreas: string;
}

const lists = hotRead<[], ListsRow>(`
  SELECT
    (SELECT json_group_array(json_array(slug, name, plural, badge, inDirectory AND retiredAt IS NULL)
      ORDER BY position, slug) FROM "OrganisationKind") AS kinds,
    (SELECT json_group_array(json_array(id, slug, name, kindSlug, parentId) ORDER BY slug)
      FROM "Organisation") AS organisations,
    (SELECT json_group_array(json_array(slug, organisationId) ORDER BY slug)
      FROM "OrganisationSlug") AS formerSlugs,
    (SELECT json_group_array(json_array(slug, name) ORDER BY position, slug)
      FROM "Profession") AS professions,
    (SELECT json_group_array(json_array(slug, name, groupName) ORDER BY position, slug)
      FROM "ServiceArea") AS serviceAreas`);

/** The lists as they are now. */
export function readLists(): ListsRow {
  const [row] = lists();
  if (!row) throw new Error('No lists were read');
  return row;
}

/** A deed after a place in the log, as far as the directory judges it. */
export interface DeedRow {
  seq: number;
  kind: string;
  subjects: string;
  actorId: string | null;
}

/** Deeds after a place in the log, oldest first, at most so many. */
export const readDeeds = hotRead<[after: number, most: number], DeedRow>(
  'SELECT seq, kind, subjects, actorId FROM "Activity" WHERE seq > ? ORDER BY seq LIMIT ?',
);

const seenSince = hotRead<[since: string], { id: string; lastSeenAt: string }>(
  'SELECT id, lastSeenAt FROM "Person" WHERE lastSeenAt >= ?',
);

/** Who has been here at a moment or after it: that is kept without a deed in the log. */
export const readSeenSince = (since: number) => seenSince(storedMoment(new Date(since)));
