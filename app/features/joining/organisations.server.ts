import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import type { SelectChoice } from './views';

/** Organisations as far as one joins for them: those that exist, of a kind that is in use. */

const OPEN = { closedAt: null, kind: { retiredAt: null } };

/** What a form offers, by kind and then by name. */
export const listOrganisationChoices: () => Promise<SelectChoice[]> = untilCommit(async () => {
  const organisations = await db().organisation.findMany({
    where: OPEN,
    orderBy: [{ kind: { position: 'asc' } }, { name: 'asc' }],
    select: { slug: true, name: true, kind: { select: { plural: true } } },
  });
  return organisations.map(({ slug, name, kind }) => ({
    value: slug,
    text: name,
    group: kind.plural,
  }));
});

/** The kinds an organisation can be added as. */
export const listKindChoices: () => Promise<SelectChoice[]> = untilCommit(async () => {
  const kinds = await db().organisationKind.findMany({
    where: { retiredAt: null },
    orderBy: { position: 'asc' },
    select: { slug: true, name: true },
  });
  return kinds.map(({ slug, name }) => ({ value: slug, text: name }));
});

/** An organisation that people can join for; null for any other. */
export function findOpenOrganisation(
  tx: Reader,
  slug: string,
): Promise<{ id: string; name: string } | null> {
  return tx.organisation.findFirst({
    where: { slug, ...OPEN },
    select: { id: true, name: true },
  });
}
