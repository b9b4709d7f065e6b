import type { TestServer } from '../../support/server';
import { personId, stored } from '../../support/stored';

/** Addresses of entries, and of the parts of an organisation's page, whose ids the demonstration chooses anew. */
export function findDirectoryPlaces(server: TestServer) {
  const entry = (email: string) => `/directory/${personId(server, email)}`;
  const part = (slug: string, table: string, organisation = 'organisationId') => {
    const [row] = stored<{ id: string }>(
      server,
      `SELECT p.id FROM "${table}" p JOIN "Organisation" o ON o.id = p."${organisation}" WHERE o.slug = ?`,
      slug,
    );
    if (!row) throw new Error(`${slug} has no ${table}`);
    return row.id;
  };
  return {
    /** Entries: the lead's, another's who shows everything to all, and that of somebody on holiday. */
    entry: entry('lead@demo.example'),
    othersEntry: entry('steering@demo.example'),
    awayEntry: entry('sunil.applegarth@demo.example'),
    contact: `/organisations/nhs-suffolk/contacts/${part('nhs-suffolk', 'OrganisationContact')}`,
    link: `/organisations/nhs-suffolk/links/${part('nhs-suffolk', 'OrganisationLink')}`,
    use: `/organisations/fenland-analytics/uses/${part('fenland-analytics', 'SupplierUse', 'supplierId')}`,
  };
}
