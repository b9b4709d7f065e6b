import { useLoaderData } from '@remix-run/react';
import { auditAddresses } from '~/features/audit/addresses';
import { listAudit } from '~/features/audit/audit-log.server';
import { readAuditQuery, writeAuditQuery } from '~/features/audit/audit-query';
import { AuditFilters } from '~/features/audit/components/audit-filters';
import { AuditTable } from '~/features/audit/components/audit-table';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { Icon } from '~/ui/icons';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';

export const meta = titled('Audit log');

export const loader = page(auditAddresses.audit, async ({ actor, url }) => {
  const query = readAuditQuery(url.searchParams);
  return { query, log: await listAudit(actor, query) };
});

export default function Audit() {
  const { query, log } = useLoaderData<typeof loader>();
  const { lines, older, people } = log;
  const pageHref = (before: number | null) =>
    href(auditAddresses.audit, {}, writeAuditQuery({ ...query, before }));
  const narrowed = query.group !== null || query.person !== null;
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody>
        <PageHeader
          title="Audit log"
          lede="Who changed what this network is made of: settings, roles, posts of others, failed jobs. The steering group and the webmaster read it."
        />
        <AuditFilters query={query} people={people} />
        {lines.length === 0 ? (
          <EmptyState title={narrowed ? 'Nothing of this kind' : 'Nothing has been changed yet'}>
            {narrowed
              ? 'Choose something else, or everything.'
              : 'What the webmaster changes stands here at once, and for good.'}
          </EmptyState>
        ) : (
          <>
            <AuditTable lines={lines} />
            <p className="pbc-acts">
              {/* A file, not a page: the browser fetches it itself. */}
              <a
                href={href(
                  auditAddresses.download,
                  {},
                  writeAuditQuery({ ...query, before: null }),
                )}
              >
                <Icon name="download" /> Download as CSV
              </a>
            </p>
          </>
        )}
        <Pagination
          label="Pages"
          previous={query.before === null ? undefined : { to: pageHref(null), title: 'Newest' }}
          next={older === null ? undefined : { to: pageHref(older), title: 'Older' }}
        />
      </PageBody>
    </>
  );
}
