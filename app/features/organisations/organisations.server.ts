import { theProcess, type Actor } from '~/platform/actor';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize } from '~/platform/errors';
import { slugOf } from '~/platform/text/slug';
import { added, tell, type Deed } from './deeds.server';
import { findFreeSlug, findTwin, refuseDouble, requireKind } from './names.server';
import { organisationPolicy } from './policy';
import { reindexBranch } from './reindex.server';
import type { OrganisationInput } from './schema';

/** What is known of an organisation that is added. */
export interface NewOrganisation
  extends
    Pick<OrganisationInput, 'name' | 'kind'>,
    Partial<Omit<OrganisationInput, 'name' | 'kind'>> {
  parentId: string | null;
  madeUp: boolean;
}

/** Adds a kind of organisation; the order of adding is the order of lists. */
export function addOrganisationKind(
  actor: Actor,
  kind: {
    slug: string;
    name: string;
    plural: string;
    badge?: string;
    inDirectory?: boolean;
    supplies?: boolean;
  },
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const position = await tx.organisationKind.count();
    await tx.organisationKind.create({ data: { ...kind, position } });
    await record({ kind: 'organisations.kind-added', channels: [], subjects: { kind: kind.slug } });
  });
}

/**
 * Adds an organisation.
 *
 * @param key of the form: sent twice, it adds once
 * @returns its id
 * @throws {Invalid} when another has its name, or there is no such kind
 */
export function addOrganisation(
  actor: Actor,
  organisation: NewOrganisation,
  key = '',
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      authorize(organisationPolicy.edit(actor));
      return create({ tx, record, actor }, organisation);
    },
    key === '' ? undefined : { verb: added.kind, key, input: organisation },
  );
}

/**
 * The organisation of the first webmaster, in the transaction that makes them one: the one of that name, or a new one.
 *
 * @param kind slug
 * @returns its id
 * @throws {Invalid} when there is no such kind
 */
export async function findOrAddFirstOrganisation(
  tx: Transaction,
  record: RecordEntry,
  { name, kind }: { name: string; kind: string },
): Promise<string> {
  const present = await findTwin(tx, name, null);
  if (present) return present.id;
  return create({ tx, record, actor: theProcess }, { name, kind, parentId: null, madeUp: false });
}

async function create(deed: Deed, { kind, parentId, ...facts }: NewOrganisation): Promise<string> {
  const { tx } = deed;
  await refuseDouble(tx, facts.name, null);
  await requireKind(tx, kind, null);
  const slug = await findFreeSlug(tx, facts.name);
  const { id } = await tx.organisation.create({
    data: { ...facts, slug, kindSlug: kind, parentId },
  });
  await reindexBranch(tx, id);
  await tell(deed, id, added, { name: facts.name });
  return id;
}

/** Adds a service area; the order of adding is the order of lists. */
export function addServiceArea(actor: Actor, area: { name: string; group: string }): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const position = await tx.serviceArea.count();
    const { id } = await tx.serviceArea.create({
      data: { slug: slugOf(area.name), name: area.name, groupName: area.group, position },
    });
    await record({
      kind: 'organisations.service-area-added',
      channels: [],
      subjects: { serviceArea: id },
    });
  });
}

/** A service area as a form offers it. */
export interface ServiceAreaChoice {
  slug: string;
  name: string;
  group: string;
}

/**
 * The service areas in use, in the order of lists.
 *
 * @param chosen slugs of those that stay on offer where they were chosen, though they may have been retired since
 */
export function listServiceAreas(...chosen: string[]): Promise<ServiceAreaChoice[]> {
  return readServiceAreas(...chosen);
}

const readServiceAreas = untilCommit(async (...chosen: string[]): Promise<ServiceAreaChoice[]> => {
  const areas = await db().serviceArea.findMany({
    where: { OR: [{ retiredAt: null }, { slug: { in: chosen } }] },
    orderBy: { position: 'asc' },
    select: { slug: true, name: true, groupName: true, retiredAt: true },
  });
  return areas.map(({ slug, name, groupName, retiredAt }) =>
    retiredAt === null
      ? { slug, name, group: groupName }
      : { slug, name: `${name} (retired)`, group: 'Not offered any more' },
  );
});
