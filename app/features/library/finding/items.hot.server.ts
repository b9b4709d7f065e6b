import type { Actor } from '~/platform/actor';
import { hotRead, isoMoment, untilCommit } from '~/platform/database/hot.server';
import { libraryPolicy, type ItemFacts, type ItemState, type LibraryAudience } from '../policy';

/** All items, few columns of each, read at once: everything that counts or lists items goes through `listReadable`. */

/** An item as the list judges and shows it. */
export interface Listed extends ItemFacts {
  id: string;
  slug: string;
  title: string;
  kindSlug: string;
  kind: string;
  areas: Array<{ slug: string; name: string }>;
  ownedBy: Array<{ slug: string; name: string }>;
  types: string[];
  version: number;
  changedAt: string;
  uses: number;
  downloads: number;
}

interface Row {
  id: string;
  slug: string;
  title: string;
  kindSlug: string;
  kind: string;
  state: string;
  audience: string;
  createdById: string;
  stateAt: string;
  people: string;
  owners: string;
  areas: string;
  version: number | null;
  versionAt: string | null;
  types: string;
  uses: number;
  downloads: number | null;
}

const rows = hotRead<[], Row>(`
  SELECT i.id, i.slug, i.title, i.kindSlug, k.name AS kind, i.state, i.audience, i.createdById, i.stateAt,
    (SELECT json_group_array(o.personId) FROM "LibraryOwner" o
      WHERE o.itemId = i.id AND o.personId IS NOT NULL) AS people,
    (SELECT json_group_array(json_object('id', g.id, 'slug', g.slug, 'name', g.name) ORDER BY o.position)
      FROM "LibraryOwner" o JOIN "Organisation" g ON g.id = o.organisationId WHERE o.itemId = i.id) AS owners,
    (SELECT json_group_array(json_object('slug', s.slug, 'name', s.name) ORDER BY s.position)
      FROM "LibraryItemArea" a JOIN "ServiceArea" s ON s.id = a.serviceAreaId WHERE a.itemId = i.id) AS areas,
    v.number AS version, v.at AS versionAt,
    (SELECT json_group_array(DISTINCT f.type) FROM "FileUse" u JOIN "File" f ON f.id = u.fileId
      WHERE u.kind = 'library.version' AND u.subjectId = v.id) AS types,
    (SELECT count(*) FROM "LibraryUse" u WHERE u.itemId = i.id) AS uses,
    (SELECT sum(downloads) FROM "LibraryVersion" d WHERE d.itemId = i.id) AS downloads
  FROM "LibraryItem" i JOIN "LibraryKind" k ON k.slug = i.kindSlug
  LEFT JOIN "LibraryVersion" v ON v.itemId = i.id
    AND v.number = (SELECT max(number) FROM "LibraryVersion" n WHERE n.itemId = i.id)
  ORDER BY i.seq DESC`);

const readAll = untilCommit((): Listed[] =>
  rows().map(({ owners, areas, people, types, stateAt, versionAt, ...row }) => {
    const bodies = JSON.parse(owners) as Array<{ id: string; slug: string; name: string }>;
    return {
      ...row,
      audience: row.audience as LibraryAudience,
      state: row.state as ItemState,
      people: JSON.parse(people) as string[],
      organisations: bodies.map(({ id }) => id),
      ownedBy: bodies.map(({ slug, name }) => ({ slug, name })),
      areas: JSON.parse(areas) as Array<{ slug: string; name: string }>,
      types: JSON.parse(types) as string[],
      version: row.version ?? 0,
      downloads: row.downloads ?? 0,
      changedAt: isoMoment(versionAt !== null && versionAt > stateAt ? versionAt : stateAt),
    };
  }),
);

/** All items that somebody may read, the latest change first. */
export function listReadable(actor: Actor): Listed[] {
  return readAll().filter((item) => libraryPolicy.read(actor, item));
}
