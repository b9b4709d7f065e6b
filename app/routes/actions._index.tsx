import { useLoaderData } from '@remix-run/react';
import { actionAddresses } from '~/features/actions/addresses';
import { ActionFilter } from '~/features/actions/components/action-filter';
import { ActionRows } from '~/features/actions/components/action-rows';
import { listHref, readFilter, spreadsheetHref } from '~/features/actions/seen/filter';
import { listActions } from '~/features/actions/seen/list.server';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';

export const meta = titled('Actions');

export const loader = page(actionAddresses.actions, async ({ actor, url }) => {
  const filter = readFilter(url.searchParams);
  const before = url.searchParams.get('before');
  return { filter, list: await listActions(actor, filter, before) };
});

export default function Actions() {
  const { filter, list } = useLoaderData<typeof loader>();
  const { open, settled, older, events } = list;
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody narrow>
        <PageHeader
          title="Actions"
          lede="What was agreed at events: who does what, and by when. It stands here until it is done or dropped."
        />
        <ActionFilter filter={filter} events={events} />
        <Part title="To do" id="to-do">
          {open.length === 0 ? (
            <p>Nothing is open here.</p>
          ) : (
            <ActionRows actions={open} label="Open actions" withEvent />
          )}
        </Part>
        {settled.length === 0 ? null : (
          <Part title="Done or dropped">
            <ActionRows actions={settled} label="Actions done or dropped" withEvent />
          </Part>
        )}
        <Pagination
          {...(older !== null && {
            next: { to: listHref(filter, older), title: 'Older actions' },
          })}
        />
        <p className="pbc-no-print">
          <a href={spreadsheetHref(filter)}>These as a spreadsheet</a>
        </p>
      </PageBody>
    </>
  );
}
