import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerFileOwner } from '~/platform/files/owners.server';
import { registerDependent } from '~/platform/references/dependents.server';
import { reindex } from '~/platform/search/documents.server';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { guidanceAddresses } from '../addresses';
import { GUIDANCE, GUIDANCE_FILES, IN_GUIDANCE } from '../kinds';
import { guidancePolicy, type Status } from '../policy';
import { statusWords } from '../words';

/** How guidance is found: by what it is called and says, who issued it, and the words inside its files. */

const EVERYBODY = 'member';

registerFileOwner({
  kind: GUIDANCE_FILES,
  foundAs: GUIDANCE,
  async mayRead(actor, guidanceId) {
    if (!guidancePolicy.read(actor)) return false;
    return (await db().guidance.count({ where: { id: guidanceId } })) > 0;
  },
});

registerSearchable({
  kind: GUIDANCE,
  name: 'Guidance',
  audiences: (actor) => (isMember(actor) ? [EVERYBODY] : []),
  count: () => db().guidance.count(),
  async list(after, limit) {
    const [at = '', afterId = ''] = after?.split(' ') ?? [];
    const found = await db().guidance.findMany({
      where: after
        ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: afterId } }] }
        : {},
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, createdAt: true },
    });
    return found.map(({ id, createdAt }) => ({
      id,
      place: `${createdAt.toISOString()} ${id}`,
      writtenAt: createdAt,
    }));
  },
  async read(tx, ids) {
    const found = await tx.guidance.findMany({
      where: { id: { in: ids } },
      include: {
        source: { select: { name: true } },
        serviceAreas: { include: { serviceArea: { select: { name: true } } } },
      },
    });
    return found.map((one) => ({
      kind: GUIDANCE,
      id: one.id,
      audience: EVERYBODY,
      title: one.title,
      body: [
        one.source.name,
        ...one.serviceAreas.map(({ serviceArea }) => serviceArea.name),
        plainText(one.summary),
      ]
        .filter((text) => text !== '')
        .join('\n'),
      labels: [
        IN_GUIDANCE,
        ...one.serviceAreas.map(({ serviceAreaId }) => `serviceArea:${serviceAreaId}`),
      ],
      writtenAt: one.createdAt,
      valued: one.status === 'current',
    }));
  },
  async show(actor, ids) {
    if (!guidancePolicy.read(actor)) return new Map();
    const found = await db().guidance.findMany({
      where: { id: { in: ids } },
      include: { source: { select: { name: true } } },
    });
    return new Map(
      found.map(({ id, slug, title, source, status, createdAt }) => [
        id,
        {
          title,
          to: href(guidanceAddresses.guidance, { guidance: slug }),
          who: [source.name, ...(status === 'current' ? [] : [statusWords[status as Status]])],
          where: ['Guidance'],
          at: createdAt.toISOString(),
          state: null,
        } satisfies HitView,
      ]),
    );
  },
});

/** Brings the index up to guidance as it stands in the transaction. */
export function indexGuidance(tx: Transaction, id: string): Promise<void> {
  return reindex(tx, GUIDANCE, [id]);
}

registerDependent({
  of: 'service-area',
  async renew(tx, areaIds) {
    const found = await tx.guidanceArea.findMany({
      where: { serviceAreaId: { in: areaIds } },
      select: { guidanceId: true },
    });
    await reindex(tx, GUIDANCE, [...new Set(found.map(({ guidanceId }) => guidanceId))]);
  },
});
