import { Link, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { auditAddresses } from '~/features/audit/addresses';
import { writeAuditQuery } from '~/features/audit/audit-query';
import { membershipAddresses } from '~/features/membership/addresses';
import { RoleList } from '~/features/membership/components/role-list';
import { WayUp } from '~/features/membership/components/way-up';
import { membershipPolicy } from '~/features/membership/policy';
import { listRoles } from '~/features/membership/role-overview.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Roles');

export const loader = page(membershipAddresses.roles, async ({ actor }) => ({
  roles: await listRoles(actor),
  mayChange: membershipPolicy.lookAfter(actor),
}));

export default function Roles() {
  const { roles, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <WayUp />
      <PageBody narrow>
        <PageHeader
          title="Roles"
          lede="Who holds which role, since when, and who gave it. Where somebody works gives them no rights."
        />
        <p>
          <Link to={href(auditAddresses.audit, {}, writeAuditQuery({ group: 'people' }))}>
            What has changed, in the audit log
          </Link>
        </p>
        {mayChange ? (
          <p>
            <Link to={href(membershipAddresses.people, {})}>Give or take a role</Link>,{' '}
            <Link to={href(accountAddresses.deputies, {})}>name a deputy for some days</Link> or{' '}
            <Link to={href(membershipAddresses.handOver, {})}>hand the network over</Link>.
          </p>
        ) : null}
        {roles.map((role) => (
          <RoleList key={role.role} role={role} mayChange={mayChange} />
        ))}
      </PageBody>
    </>
  );
}
