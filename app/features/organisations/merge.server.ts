import type { Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Organisation } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { moveReferences } from '~/platform/references/references.server';
import { unindex } from '~/platform/search/documents.server';
import { merged, tell } from './deeds.server';
import { organisationPolicy } from './policy';
import { reindexBranch } from './reindex.server';
import type { MergePreview } from './views';

/** Two organisations that turn out to be one. */

/**
 * Makes one organisation part of another's past: whatever names it names the other, its address leads there, and it is
 * gone. What only it said of itself, the other says from now on.
 *
 * @param id the one that goes
 * @param intoId the one that stays
 * @throws {NotFound} when there is no such organisation
 * @throws {Invalid} when both are the same, or there is nothing to merge into
 */
export function mergeOrganisations(actor: Actor, id: string, intoId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const gone = await tx.organisation.findUnique({ where: { id } });
    if (!gone) throw new NotFound('No such organisation');
    const kept = await tx.organisation.findUnique({ where: { id: intoId } });
    if (!kept) throw new Invalid({ into: 'Choose an organisation of the list' });
    if (id === intoId) throw new Invalid({ into: 'Choose another organisation than this one' });

    await moveReferences(tx, 'organisation', id, intoId);
    await keepTexts(tx, gone, kept);
    await unindex(tx, 'organisation', [id]);
    await tx.organisation.delete({ where: { id } });
    await tx.organisationSlug.create({ data: { slug: gone.slug, organisationId: intoId } });
    await reindexBranch(tx, intoId);
    const details = { name: gone.name, into: kept.name };
    await tell({ tx, record, actor }, intoId, merged, details, { gone: id });
  });
}

async function keepTexts(tx: Transaction, gone: Organisation, kept: Organisation): Promise<void> {
  await tx.organisation.update({
    where: { id: kept.id },
    data: {
      about: kept.about || gone.about,
      website: kept.website || gone.website,
      phone: kept.phone || gone.phone,
      address: kept.address || gone.address,
      offers: kept.offers || gone.offers,
    },
  });
}

/** What would come along, for the webmaster to look at first; what there is none of is left out. */
export async function previewMerge(actor: Actor, id: string): Promise<MergePreview> {
  authorize(organisationPolicy.edit(actor));
  const row = await db().organisation.findUnique({
    where: { id },
    select: {
      _count: {
        select: {
          people: true,
          children: true,
          contacts: true,
          links: true,
          invitations: true,
          applications: true,
          usedBy: true,
          uses: true,
        },
      },
    },
  });
  if (!row) throw new NotFound('No such organisation');
  const { _count: count } = row;
  const lines: Array<[number, one: string, many: string]> = [
    [count.people, 'person', 'people'],
    [count.children, 'organisation that belongs to it', 'organisations that belong to it'],
    [count.contacts, 'contact', 'contacts'],
    [count.links, 'plan or document', 'plans and documents'],
    [count.invitations, 'invitation', 'invitations'],
    [count.applications, 'application to join', 'applications to join'],
    [
      count.usedBy + count.uses,
      'entry in the register of suppliers',
      'entries in the register of suppliers',
    ],
  ];
  return lines
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
}
