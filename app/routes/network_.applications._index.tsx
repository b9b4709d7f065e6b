import { useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { listApplications } from '~/features/joining/applications.server';
import { ApplicationList } from '~/features/joining/components/application-list';
import { KEPT_DAYS } from '~/features/joining/limits';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Views } from '~/ui/views';

export const meta = titled('Applications');

export const loader = page(joiningAddresses.applications, async ({ actor, url }) => {
  const decided = url.searchParams.get('view') === 'decided';
  const before = url.searchParams.get('before');
  return { decided, ...(await listApplications(actor, { decided, before })) };
});

export default function Applications() {
  const { decided, rows, more, waiting } = useLoaderData<typeof loader>();
  const viewHref = (view?: 'decided', before?: string) =>
    href(joiningAddresses.applications, {}, { view, before });
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody>
        <PageHeader
          title="Applications"
          lede={`People who ask to join, the longest waiting first. What they wrote is removed ${KEPT_DAYS} days after it was decided.`}
        />
        <Views
          items={[
            { to: viewHref(), text: 'Waiting', count: waiting, current: !decided },
            { to: viewHref('decided'), text: 'Decided', current: decided },
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={decided ? 'None has been decided about' : 'Nobody waits'}>
            {decided
              ? 'What you decide stands here for a while.'
              : 'Strangers find the form “Ask to join” on the front page.'}
          </EmptyState>
        ) : (
          <>
            <h2 className="nhsuk-u-visually-hidden">{decided ? 'Decided' : 'Waiting'}</h2>
            <ApplicationList rows={rows} />
          </>
        )}
        <Pagination
          {...(more !== null && {
            next: {
              to: viewHref(decided ? 'decided' : undefined, more),
              title: 'More applications',
            },
          })}
        />
      </PageBody>
    </>
  );
}
