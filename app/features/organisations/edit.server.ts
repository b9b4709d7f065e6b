import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { wordsOf } from '~/platform/lists/fields';
import { refuseStale, versionOf } from '~/platform/lists/version.server';
import { changed, closed, reopened, subjectOf, tell } from './deeds.server';
import { refuseDouble, requireKind } from './names.server';
import { organisationPolicy } from './policy';
import { reindexBranch } from './reindex.server';
import type { OrganisationInput } from './schema';

/** Changing what organisations say of themselves, closing them and opening them again. */

/**
 * Changes what an organisation says of itself. Its address stays. What was changed meanwhile is left alone.
 *
 * @param version of the values that the form showed
 * @throws {NotFound} when there is no such organisation
 * @throws {Invalid} when it was changed meanwhile, another has its name, or there is no such kind
 */
export function editOrganisation(
  actor: Actor,
  id: string,
  values: OrganisationInput,
  version: string,
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const before = await readValues(tx, id);
    if (versionOf(values) === versionOf(before)) return;
    const versions = { sent: version, now: versionOf(before) };
    const thing = { called: 'this organisation', subject: subjectOf(id) };
    await refuseStale(tx, actor, versions, thing);
    await refuseDouble(tx, values.name, id);
    await requireKind(tx, values.kind, before.kind);
    const { kind: kindSlug, ...said } = values;
    await tx.organisation.update({ where: { id }, data: { ...said, kindSlug } });
    await reindexBranch(tx, id);
    const was = before.name === values.name ? {} : { was: before.name };
    const details = { name: values.name, ...was, changes: await compare(tx, before, values) };
    await tell({ tx, record, actor }, id, changed, details);
  });
}

/** Closes an organisation: nobody new joins it, and its page says so. Its people stay until they move. */
export function closeOrganisation(actor: Actor, id: string): Promise<void> {
  return setClosed(actor, id, true);
}

/** Opens a closed organisation again. */
export function reopenOrganisation(actor: Actor, id: string): Promise<void> {
  return setClosed(actor, id, false);
}

/**
 * What an organisation says of itself, as its form holds it.
 *
 * @throws {NotFound} when there is no such organisation
 */
export async function readValues(
  reader: Pick<Transaction, 'organisation'>,
  id: string,
): Promise<OrganisationInput> {
  const row = await reader.organisation.findUnique({ where: { id } });
  if (!row) throw new NotFound('No such organisation');
  const { name, kindSlug: kind, about, website, phone, address, offers } = row;
  return { name, kind, about, website, phone, address, offers };
}

const labels: Array<[keyof OrganisationInput, label: string, spoken: boolean]> = [
  ['website', 'Website', true],
  ['phone', 'Phone', true],
  ['address', 'Address', true],
  // Long texts: that they were changed says enough.
  ['about', 'About', false],
  ['offers', 'What it offers', false],
];

async function compare(tx: Transaction, before: OrganisationInput, after: OrganisationInput) {
  const kinds = await tx.organisationKind.findMany({ select: { slug: true, name: true } });
  const choices = kinds.map(({ slug, name }) => ({ value: slug, text: name }));
  const field = { kind: 'one' as const, name: 'kind', label: 'Kind', choices };
  const kindChange = {
    label: field.label,
    from: wordsOf(field, before.kind),
    to: wordsOf(field, after.kind),
  };
  return [
    ...(before.kind === after.kind ? [] : [kindChange]),
    ...labels
      .filter(([name]) => before[name] !== after[name])
      .map(([name, label, spoken]) =>
        spoken ? { label, from: before[name], to: after[name] } : { label },
      ),
  ];
}

function setClosed(actor: Actor, id: string, wanted: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(organisationPolicy.edit(actor));
    const organisation = await tx.organisation.findUnique({ where: { id } });
    if (!organisation) throw new NotFound('No such organisation');
    if ((organisation.closedAt !== null) === wanted) {
      throw new Conflict(wanted ? 'It is closed already.' : 'It is open already.');
    }
    await tx.organisation.update({ where: { id }, data: { closedAt: wanted ? now() : null } });
    const deed = wanted ? closed : reopened;
    await tell({ tx, record, actor }, id, deed, { name: organisation.name });
  });
}
