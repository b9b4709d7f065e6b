import { useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { NeedsList } from '~/features/events/components/needs-list';
import { listNeeds } from '~/features/events/needs/list.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('What events still need');

export const loader = page(eventAddresses.needs, async ({ actor }) => ({
  events: await listNeeds(actor),
}));

export default function Needs() {
  const { events } = useLoaderData<typeof loader>();
  const toCome = events.filter(({ over }) => !over);
  const past = events.filter(({ over }) => over);
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.events, {}), text: 'Events' }]} />
      <PageBody narrow>
        <PageHeader
          title="What events still need"
          lede="The events you run, of the past 60 days and the next 120: what is missing, and where it is done."
        />
        {events.length === 0 ? (
          <EmptyState title="You run no event at this time">
            Events that you are a host of stand here, with what they still need.
          </EmptyState>
        ) : null}
        {toCome.length === 0 ? null : (
          <Part title="To come">
            <NeedsList events={toCome} label="Events to come" />
          </Part>
        )}
        {past.length === 0 ? null : (
          <Part title="Over">
            <NeedsList events={past} label="Events that are over" />
          </Part>
        )}
      </PageBody>
    </>
  );
}
