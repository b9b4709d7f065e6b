import type { Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { slugOf } from '~/platform/text/slug';
import { organisationPolicy } from './policy';

/** What is known of an organisation that is added. */
export interface NewOrganisation {
  name: string;
  /** Slug of its kind. */
  kind: string;
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
 * @returns its id
 */
export function addOrganisation(actor: Actor, organisation: NewOrganisation): Promise<string> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const { name, kind, parentId, madeUp } = organisation;
    const { id } = await tx.organisation.create({
      data: { slug: slugOf(name), name, kindSlug: kind, parentId, madeUp },
    });
    await record({ kind: 'organisations.added', channels: [], subjects: { organisation: id } });
    return id;
  });
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
