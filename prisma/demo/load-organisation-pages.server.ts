import { addContact } from '~/features/organisations/contacts.server';
import { editOrganisation, readValues } from '~/features/organisations/edit.server';
import { addLink } from '~/features/organisations/links.server';
import { addUse } from '~/features/organisations/supplier-uses.server';
import { theProcess, type Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { versionOf } from '~/platform/lists/version.server';
import { organisationPages, supplierUses } from './organisation-pages';
import type { DemoOrganisationPage } from './types';

/** Writes the pages of the organisations, and who has used which supplier. */
export async function loadOrganisationPages(
  organisationIds: Map<string, string>,
  actors: Map<string, Person>,
): Promise<void> {
  for (const page of organisationPages) {
    await loadPage(page, lookUp(organisationIds, page.organisation), actors);
  }
  for (const { supplier, by, ...said } of supplierUses) {
    const input = { ...said, ...unsent };
    await addUse(lookUp(actors, by), lookUp(organisationIds, supplier), input);
  }
}

/** What only a form sends. */
const unsent = { version: '', idempotencyKey: '' };

async function loadPage(
  { organisation: _, contacts, links, ...said }: DemoOrganisationPage,
  id: string,
  actors: Map<string, Person>,
): Promise<void> {
  const before = await readValues(db(), id);
  await editOrganisation(theProcess, id, { ...before, ...said }, versionOf(before));
  for (const contact of contacts) {
    const person =
      'person' in contact
        ? { personId: lookUp(actors, contact.person).id, name: '', jobTitle: '', phone: '' }
        : { personId: null, ...contact.outside };
    const { programme } = contact;
    await addContact(theProcess, id, { programme, ...person, email: '', ...unsent });
  }
  for (const link of links) await addLink(theProcess, id, { ...link, ...unsent });
}

function lookUp<T>(table: Map<string, T>, key: string): T {
  const found = table.get(key);
  if (found === undefined) throw new Error(`The demonstration network has no "${key}"`);
  return found;
}
