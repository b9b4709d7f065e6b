import { isMember, type Actor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerDependent } from '~/platform/references/dependents.server';
import { reindex } from '~/platform/search/documents.server';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { libraryAddresses } from '../addresses';
import { IN_LIBRARY, LIBRARY, LIBRARY_VERSION } from '../kinds';
import { factsOf, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';
import { listRestricted } from './restricted.hot.server';

/** How items are found: by what they are, are for and are used with; and by the words inside their files. */

const EVERYBODY = 'member';
/** Whatever not all members or leads may see has an audience of its own. */
const ofItem = (id: string) => `library:${id}`;

registerSearchable({
  kind: LIBRARY,
  name: 'Library',
  audiences: (actor) => (isMember(actor) ? audiencesOf(actor) : []),
  count: () => db().libraryItem.count(),
  async list(after, limit) {
    const [at = '', afterId = ''] = after?.split(' ') ?? [];
    const items = await db().libraryItem.findMany({
      where: after
        ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: afterId } }] }
        : {},
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, createdAt: true },
    });
    return items.map(({ id, createdAt }) => ({
      id,
      place: `${createdAt.toISOString()} ${id}`,
      writtenAt: createdAt,
    }));
  },
  read: readDocuments,
  async show(actor, ids) {
    const items = await db().libraryItem.findMany({
      where: { id: { in: ids } },
      include: { ...withOwners, kind: { select: { name: true } } },
    });
    return new Map(
      items
        .filter((item) => libraryPolicy.read(actor, factsOf(item)))
        .map(({ id, slug, title, kind, state, publishedAt }) => [
          id,
          {
            title,
            to: href(libraryAddresses.item, { slug }),
            who: [kind.name, ...(state === 'published' ? [] : [state])],
            where: ['Library'],
            at: publishedAt?.toISOString() ?? null,
            state: null,
          } satisfies HitView,
        ]),
    );
  },
});

function audiencesOf(actor: Actor): string[] {
  return [
    EVERYBODY,
    ...listRestricted()
      .filter((item) => libraryPolicy.read(actor, item))
      .map(({ id }) => ofItem(id)),
  ];
}

/**
 * Brings the index up to an item as it stands in the transaction, with its versions: their files are found with the newest
 * alone. An item that is gone is found no more.
 *
 * @param gone ids of versions that went with it
 */
export async function indexItem(
  tx: Transaction,
  id: string,
  gone: readonly string[] = [],
): Promise<void> {
  await reindex(tx, LIBRARY, [id]);
  const versions = await tx.libraryVersion.findMany({
    where: { itemId: id },
    orderBy: { number: 'desc' },
    take: 2,
    select: { id: true },
  });
  await reindex(tx, LIBRARY_VERSION, [...versions.map((version) => version.id), ...gone]);
}

registerSearchable({
  kind: LIBRARY_VERSION,
  name: 'Versions in the library',
  audiences: (actor) => (isMember(actor) ? audiencesOf(actor) : []),
  count: () => db().libraryVersion.count(),
  async list(after, limit) {
    const versions = await db().libraryVersion.findMany({
      where: { seq: { gt: Number(after ?? -1) } },
      orderBy: { seq: 'asc' },
      take: limit,
    });
    return versions.map(({ id, seq, at }) => ({ id, place: String(seq), writtenAt: at }));
  },
  async read(tx, ids) {
    const versions = await tx.libraryVersion.findMany({
      where: { id: { in: ids } },
      include: {
        item: {
          include: {
            serviceAreas: true,
            versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
          },
        },
      },
    });
    return versions
      .filter(({ id, item }) => item.versions[0]?.id === id)
      .map(({ id, item, note, at }) => ({
        kind: LIBRARY_VERSION,
        id,
        audience: audienceOf(item),
        title: '',
        body: note,
        labels: labelsOf(item.serviceAreas),
        writtenAt: at,
        valued: false,
      }));
  },
  async show(actor, ids) {
    const versions = await db().libraryVersion.findMany({
      where: { id: { in: ids } },
      include: { item: { include: { ...withOwners, kind: { select: { name: true } } } } },
    });
    return new Map(
      versions
        .filter(({ item }) => libraryPolicy.read(actor, factsOf(item)))
        .map(({ id, number, at, item: { slug, title, kind } }) => [
          id,
          {
            title: `${title}, version ${number}`,
            to: href(libraryAddresses.item, { slug }),
            who: [kind.name],
            where: ['Library'],
            at: at.toISOString(),
            state: null,
          } satisfies HitView,
        ]),
    );
  },
});

registerDependent({
  of: 'service-area',
  async renew(tx, areaIds) {
    const items = await tx.libraryItemArea.findMany({
      where: { serviceAreaId: { in: areaIds } },
      select: { itemId: true },
    });
    await reindex(tx, LIBRARY, [...new Set(items.map(({ itemId }) => itemId))]);
  },
});

async function readDocuments(tx: Transaction, ids: string[]): Promise<Document[]> {
  const items = await tx.libraryItem.findMany({
    where: { id: { in: ids } },
    include: {
      kind: { select: { name: true } },
      serviceAreas: { include: { serviceArea: { select: { name: true } } } },
      owners: { include: { organisation: { select: { name: true } } } },
      versions: { orderBy: { number: 'asc' }, select: { note: true } },
      uses: { select: { advice: true } },
    },
  });
  return items.map((item) => ({
    kind: LIBRARY,
    id: item.id,
    audience: audienceOf(item),
    title: item.title,
    body: [
      item.kind.name,
      ...item.serviceAreas.map(({ serviceArea }) => serviceArea.name),
      ...item.owners.map(({ organisation }) => organisation?.name ?? ''),
      ...[item.purpose, item.howTo, item.tried].map(plainText),
      ...item.versions.map(({ note }) => note),
      ...item.uses.map(({ advice }) => plainText(advice)),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    labels: labelsOf(item.serviceAreas),
    writtenAt: item.createdAt,
    valued: item.state === 'published' && item.uses.length > 0,
  }));
}

const labelsOf = (areas: ReadonlyArray<{ serviceAreaId: string }>): string[] => [
  IN_LIBRARY,
  ...areas.map(({ serviceAreaId }) => `serviceArea:${serviceAreaId}`),
];

/** One word for who may find it. What has been retired is still read by whoever could read it. */
function audienceOf({ id, state, audience }: { id: string; state: string; audience: string }) {
  if (state === 'draft' || audience !== 'member') return ofItem(id);
  return EVERYBODY;
}
