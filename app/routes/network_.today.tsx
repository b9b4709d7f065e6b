import { useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { networkAddresses } from '~/features/network/addresses';
import { todayAddresses } from '~/features/today/addresses';
import { TodayItems } from '~/features/today/components/today-items';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { loadToday } from '~/platform/today/today.server';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('Today');

export const loader = page(todayAddresses.today, async ({ actor }) => ({
  lists: await loadToday(actor),
}));

export default function Today() {
  const { lists } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody>
        <PageHeader
          title="Today"
          lede="What waits for whoever looks after the network."
          action={
            <ButtonLink variant="secondary" small to={href(accountAddresses.deputies, {})}>
              Deputies
            </ButtonLink>
          }
        />
        {lists.length === 0 ? (
          <EmptyState title="Nothing waits for you">All is seen to. Enjoy the day.</EmptyState>
        ) : (
          lists.map(({ key, title, items, more, all }) => (
            <Part key={key} title={title} link={all ?? undefined}>
              <TodayItems items={items} />
              {more === 0 ? null : <p className="pbc-meta">And {more} more.</p>}
            </Part>
          ))
        )}
      </PageBody>
    </>
  );
}
