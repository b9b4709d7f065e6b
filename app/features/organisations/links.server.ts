import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type Once } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { OrganisationLink } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { refuseStale, versionOf } from '~/platform/lists/version.server';
import { arrange, placeAfter, type Shelf } from './arrange.server';
import { linkDeeds, subjectOf, tell } from './deeds.server';
import { organisationPolicy } from './policy';
import { reindexPage } from './reindex.server';
import type { Arrangement, LinkInput } from './schema';
import type { LinkForm } from './views';

/** Plans and documents of an organisation, wherever on the web they stand. */

/**
 * Adds a link at the end.
 *
 * @returns its id
 * @throws {Invalid} when the organisation links there already
 */
export function addLink(actor: Actor, organisationId: string, input: LinkInput): Promise<string> {
  const { version: _, idempotencyKey: key, ...values } = input;
  const once: Once = { verb: linkDeeds.added.kind, key, input: { organisationId, values } };
  return change(
    actor,
    async (tx, record) => {
      const { name } = await load(tx, actor, organisationId);
      const present = await linksOf(tx, organisationId);
      refuseDouble(present, values.url);
      const { id } = await tx.organisationLink.create({
        data: { ...values, organisationId, position: placeAfter(present), addedAt: now() },
      });
      await reindexPage(tx, organisationId);
      const details = { name, part: values.title };
      await tell({ tx, record, actor }, organisationId, linkDeeds.added, details);
      return id;
    },
    key === '' ? undefined : once,
  );
}

/**
 * Changes a link.
 *
 * @throws {NotFound} when there is no such link
 * @throws {Invalid} when it was changed meanwhile, or the organisation links there already
 */
export function editLink(
  actor: Actor,
  organisationId: string,
  id: string,
  input: LinkInput,
): Promise<void> {
  const { version, idempotencyKey: _, ...values } = input;
  return change(actor, async (tx, record) => {
    const { name } = await load(tx, actor, organisationId);
    const present = await linksOf(tx, organisationId);
    const link = present.find((other) => other.id === id);
    if (!link) throw new NotFound('No such link');
    const before = valuesOf(link);
    if (versionOf(values) === versionOf(before)) return;
    const versions = { sent: version, now: versionOf(before) };
    const thing = { called: 'what stands on this page', subject: subjectOf(organisationId) };
    await refuseStale(tx, actor, versions, thing);
    refuseDouble(
      present.filter((other) => other !== link),
      values.url,
    );
    await tx.organisationLink.update({ where: { id }, data: values });
    await reindexPage(tx, organisationId);
    const details = { name, part: values.title };
    await tell({ tx, record, actor }, organisationId, linkDeeds.changed, details);
  });
}

/**
 * Moves a link up or down, or removes it.
 *
 * @throws {Conflict} when it is gone
 */
export function arrangeLinks(
  actor: Actor,
  organisationId: string,
  input: Arrangement,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { name } = await load(tx, actor, organisationId);
    const shelf: Shelf = {
      place: (id, position) => tx.organisationLink.update({ where: { id }, data: { position } }),
      remove: (id) => tx.organisationLink.delete({ where: { id } }),
    };
    const link = await arrange(await linksOf(tx, organisationId), input, shelf);
    if (!link) return;
    if (input.deed === 'remove') await reindexPage(tx, organisationId);
    const deed = input.deed === 'remove' ? linkDeeds.removed : linkDeeds.moved;
    await tell({ tx, record, actor }, organisationId, deed, { name, part: link.title });
  });
}

/** The links of an organisation as their editor holds them, in order. */
export async function listLinkForms(actor: Actor, organisationId: string): Promise<LinkForm[]> {
  authorize(organisationPolicy.edit(actor));
  const links = await linksOf(db(), organisationId);
  return links.map((link) => {
    const values = valuesOf(link);
    return { id: link.id, values, version: versionOf(values) };
  });
}

function valuesOf({ kind, title, url }: OrganisationLink): LinkForm['values'] {
  return { kind: kind as LinkInput['kind'], title, url };
}

async function load(tx: Transaction, actor: Actor, organisationId: string) {
  authorize(organisationPolicy.edit(actor));
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation) throw new NotFound('No such organisation');
  return organisation;
}

function linksOf(
  reader: Pick<Transaction, 'organisationLink'>,
  organisationId: string,
): Promise<OrganisationLink[]> {
  return reader.organisationLink.findMany({
    where: { organisationId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
}

function refuseDouble(others: OrganisationLink[], url: string): void {
  const twin = others.find((other) => other.url === url);
  if (twin) throw new Invalid({ url: `This is the web address of “${twin.title}” already` });
}
