import { useLoaderData } from '@remix-run/react';
import { listDesk } from '~/features/board/desk/desk.server';
import { DeskList } from '~/features/board/components/desk/desk-list';
import { escalationAddresses } from '~/features/escalation/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Your desk');

export const loader = page(escalationAddresses.desk, async ({ actor }) => ({
  rows: await listDesk(actor),
}));

export default function Desk() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <PageBody>
      <PageHeader
        title="Your desk"
        lede="Queries that the network could not answer and that are yours to see to, what is due first at the top."
      />
      {rows.length === 0 ? (
        <EmptyState title="Nothing is on your desk">
          A query comes here when nobody in the network has answered it in time, and you are the
          agent for its subject, stand in for one, or belong to the steering group.
        </EmptyState>
      ) : (
        <DeskList rows={rows} />
      )}
    </PageBody>
  );
}
