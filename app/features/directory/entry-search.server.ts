import { isMember } from '~/platform/actor';
import { rolesInForce } from '~/features/accounts/roles.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { personPath } from '~/platform/paths';
import { registerDependent } from '~/platform/references/dependents.server';
import { reindex } from '~/platform/search/documents.server';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { readPlaces } from './entry-organisations.server';

/**
 * How members are found: by name, by what they do and where, and by what one may ask them about. Contact details are
 * never indexed: what a member shows to some could then be guessed by all.
 */

const KIND = 'person';
const AUDIENCE = 'member';

registerSearchable({
  kind: KIND,
  name: 'People',
  audiences: (actor) => (isMember(actor) ? [AUDIENCE] : []),
  count: () => db().person.count({ where: { leftAt: null, kind: 'person' } }),
  async list(after, limit) {
    const [at = '', afterId = ''] = after?.split(' ') ?? [];
    const people = await db().person.findMany({
      where: after ? { OR: [{ joinedAt: { gt: at } }, { joinedAt: at, id: { gt: afterId } }] } : {},
      orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, joinedAt: true },
    });
    return people.map(({ id, joinedAt }) => ({
      id,
      place: `${joinedAt.toISOString()} ${id}`,
      writtenAt: joinedAt,
    }));
  },
  read: readDocuments,
  async show(_actor, ids) {
    const people = await db().person.findMany({
      where: { id: { in: ids }, leftAt: null, roles: { some: { role: 'member' } } },
      select: { id: true, name: true, jobTitle: true, organisationId: true },
    });
    const places = await readPlaces(
      db(),
      people.flatMap(({ organisationId }) => organisationId ?? []),
    );
    return new Map(
      people.map(({ id, name, jobTitle, organisationId }) => {
        const [own, ...above] = places.get(organisationId ?? '') ?? [];
        return [
          id,
          {
            title: name,
            to: personPath(id),
            who: [jobTitle, own?.name ?? ''].filter((text) => text !== ''),
            where: above.filter(({ inDirectory }) => inDirectory).map((place) => place.name),
            at: null,
            state: null,
          },
        ];
      }),
    );
  },
});

/** Members as they are indexed; who has left, or is no member, is left out. */
async function readDocuments(tx: Transaction, ids: string[]): Promise<Document[]> {
  const people = await tx.person.findMany({
    where: { id: { in: ids }, leftAt: null, kind: 'person' },
    select: {
      id: true,
      name: true,
      jobTitle: true,
      organisationId: true,
      joinedAt: true,
      roles: true,
      interests: { orderBy: { position: 'asc' }, select: { interest: true } },
      serviceAreas: { select: { serviceArea: { select: { id: true, name: true } } } },
    },
  });
  const members = people.filter(({ roles }) => rolesInForce(roles).includes('member'));
  const places = await readPlaces(
    tx,
    members.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return members.map(({ interests, serviceAreas, ...person }) => ({
    kind: KIND,
    id: person.id,
    audience: AUDIENCE,
    title: person.name,
    body: [
      person.jobTitle,
      ...(places.get(person.organisationId ?? '') ?? []).map(({ name }) => name),
      ...interests.map(({ interest }) => interest.name),
      ...serviceAreas.map(({ serviceArea }) => serviceArea.name),
    ]
      .filter((text) => text !== '')
      .join('. '),
    // The filter of service areas is the search page's: who works on one is found by it as what is written on it.
    labels: serviceAreas.map(({ serviceArea }) => `serviceArea:${serviceArea.id}`),
    writtenAt: person.joinedAt,
    valued: false,
  }));
}

registerDependent({ of: 'person', renew: (tx, ids) => reindex(tx, KIND, ids) });

registerDependent({
  of: 'service-area',
  async renew(tx, ids) {
    const people = await tx.person.findMany({
      where: { serviceAreas: { some: { serviceAreaId: { in: ids } } } },
      select: { id: true },
    });
    await reindexAll(tx, people);
  },
});

/** So many at once: as many as a statement takes without trouble. */
const BATCH = 500;

async function reindexAll(tx: Transaction, people: Array<{ id: string }>): Promise<void> {
  const ids = people.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    await reindex(tx, KIND, ids.slice(from, from + BATCH));
  }
}
