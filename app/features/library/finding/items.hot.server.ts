import type { Actor } from '~/platform/actor';
import { hotRead, isoMoment, untilCommit } from '~/platform/database/hot.server';
import { VERSION_FILES } from '../kinds';
import { libraryPolicy, type ItemFacts, type ItemState, type LibraryAudience } from '../policy';

/** All items, few columns of each, read at once: everything that counts or lists items goes through `listReadable`. */

/** An item as lists judge and show it. */
export interface Listed extends ItemFacts {
  id: string;
  slug: string;
  title: string;
  kindSlug: string;
  kind: string;
  areas: Named[];
  ownedBy: Array<Named & { id: string }>;
  types: string[];
  /** Its newest version. */
  version: number;
  versionId: string;
  changedAt: string;
  publishedAt: string | null;
  reviewOn: string | null;
  uses: number;
  downloads: number;
  signed: boolean;
  /** Ids of the organisations that own it and have not signed its newest version off. */
  waitsFor: string[];
  tried: boolean;
  /** Guidance is new or has changed since somebody looked. */
  toCheck: boolean;
}

interface Named {
  slug: string;
  name: string;
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
  publishedAt: string | null;
  reviewOn: string | null;
  said: number;
  marked: number;
  version: number;
  versionId: string;
  versionAt: string;
  downloads: number;
}

interface UsesRow {
  itemId: string;
  n: number;
}

interface OwnerRow {
  itemId: string;
  personId: string | null;
  id: string | null;
  slug: string;
  name: string;
}

/**
 * The statements that read items.
 *
 * @param among which of them: a condition on `itemId`, or none
 */
function statements<Params extends [] | [ids: string]>(among: string) {
  return {
    rows: hotRead<Params, Row>(`
      WITH newest AS (SELECT itemId, max(number) AS number, sum(downloads) AS downloads
        FROM "LibraryVersion" ${among} GROUP BY itemId)
      SELECT i.id, i.slug, i.title, i.kindSlug, k.name AS kind, i.state, i.audience, i.createdById, i.stateAt,
        i.publishedAt, i.reviewOn, i.tried <> '' AS said,
        EXISTS (SELECT 1 FROM "LibraryGuidance" g WHERE g.itemId = i.id AND g.checkSince IS NOT NULL) AS marked,
        v.number AS version, v.id AS versionId, v.at AS versionAt, n.downloads
      FROM newest n CROSS JOIN "LibraryItem" i ON i.id = n.itemId
      JOIN "LibraryKind" k ON k.slug = i.kindSlug
      JOIN "LibraryVersion" v ON v.itemId = i.id AND v.number = n.number
      ORDER BY i.seq DESC`),
    owners: hotRead<Params, OwnerRow>(`
      SELECT o.itemId, o.personId, g.id, g.slug, g.name
      FROM (SELECT * FROM "LibraryOwner" ${among}) o
      LEFT JOIN "Organisation" g ON g.id = o.organisationId ORDER BY o.position`),
    areas: hotRead<Params, Named & { itemId: string }>(`
      SELECT a.itemId, s.slug, s.name FROM (SELECT * FROM "LibraryItemArea" ${among}) a
      JOIN "ServiceArea" s ON s.id = a.serviceAreaId ORDER BY s.position, s.id`),
    uses: hotRead<Params, UsesRow>(
      `SELECT itemId, count(*) AS n FROM "LibraryUse" ${among} GROUP BY itemId`,
    ),
  };
}

const all = statements<[]>('');
const some = statements<[ids: string]>('WHERE itemId IN (SELECT value FROM json_each(?))');

const files = hotRead<[versions: string, kind: string], { versionId: string; type: string }>(`
  SELECT u.subjectId AS versionId, f.type FROM json_each(?) wanted
  CROSS JOIN "FileUse" u ON u.kind = ? AND u.subjectId = wanted.value
  JOIN "File" f ON f.id = u.fileId ORDER BY u.position`);

const signOffs = hotRead<[versions: string], { versionId: string; organisationId: string }>(`
  SELECT versionId, organisationId FROM "LibrarySignOff"
  WHERE versionId IN (SELECT value FROM json_each(?))`);

/** What was read, as items. */
function assemble(
  rows: readonly Row[],
  read: { owners: OwnerRow[]; areas: Array<Named & { itemId: string }>; uses: UsesRow[] },
): Listed[] {
  const versions = JSON.stringify(rows.map(({ versionId }) => versionId));
  const ownersOf = group(read.owners, ({ itemId }) => itemId);
  const areasOf = group(read.areas, ({ itemId }) => itemId);
  const filesOf = group(files(versions, VERSION_FILES), ({ versionId }) => versionId);
  const signedBy = group(signOffs(versions), ({ versionId }) => versionId);
  const usesOf = new Map(read.uses.map(({ itemId, n }) => [itemId, n]));
  return rows.map(({ said, marked, versionAt, stateAt, publishedAt, ...row }) => {
    const own = ownersOf.get(row.id) ?? [];
    const ownedBy = own.flatMap(({ id, slug, name }) => (id === null ? [] : [{ id, slug, name }]));
    const signers = signedBy.get(row.versionId) ?? [];
    const waitsFor = ownedBy
      .map(({ id }) => id)
      .filter((id) => signers.every(({ organisationId }) => organisationId !== id));
    const uses = usesOf.get(row.id) ?? 0;
    return {
      ...row,
      audience: row.audience as LibraryAudience,
      state: row.state as ItemState,
      people: own.flatMap(({ personId }) => personId ?? []),
      organisations: ownedBy.map(({ id }) => id),
      ownedBy,
      areas: (areasOf.get(row.id) ?? []).map(({ slug, name }) => ({ slug, name })),
      types: [...new Set((filesOf.get(row.versionId) ?? []).map(({ type }) => type))],
      uses,
      changedAt: isoMoment(versionAt > stateAt ? versionAt : stateAt),
      publishedAt: publishedAt === null ? null : isoMoment(publishedAt),
      signed: ownedBy.length > 0 && waitsFor.length === 0,
      waitsFor,
      tried: said === 1 || uses > 0,
      toCheck: marked === 1,
    };
  });
}

const readAll = untilCommit((): Listed[] =>
  assemble(all.rows(), { owners: all.owners(), areas: all.areas(), uses: all.uses() }),
);

function group<Value>(values: readonly Value[], keyOf: (value: Value) => string) {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const known = groups.get(keyOf(value));
    if (known) known.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** All items that somebody may read, the latest change first. */
export function listReadable(actor: Actor): Listed[] {
  return readAll().filter((item) => libraryPolicy.read(actor, item));
}

/** Which of some items somebody may read, in the order of `listReadable`. */
export function readSome(actor: Actor, ids: readonly string[]): Listed[] {
  const key = JSON.stringify(ids);
  return assemble(some.rows(key), {
    owners: some.owners(key),
    areas: some.areas(key),
    uses: some.uses(key),
  }).filter((item) => libraryPolicy.read(actor, item));
}

const purposes = hotRead<[ids: string], { id: string; purpose: string }>(`
  SELECT i.id, substr(i.purpose, 1, 1000) AS purpose FROM "LibraryItem" i
  WHERE i.id IN (SELECT value FROM json_each(?))`);

/** How what some items are for begins, by id; Markdown as typed. */
export function readPurposes(ids: readonly string[]): Map<string, string> {
  return new Map(purposes(JSON.stringify(ids)).map(({ id, purpose }) => [id, purpose]));
}
