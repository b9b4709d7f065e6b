import { useLoaderData } from '@remix-run/react';
import { comingAddresses } from '~/features/events/coming/addresses';
import { findComing } from '~/features/events/coming/people.server';
import { sayWhen } from '~/features/events/when';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Table } from '~/ui/table';

export const meta = titled<{ title: string }>(({ title }) => `Sheet to sign in on: ${title}`);

/** Names and organisations alone: it lies on a table for everybody to see. */
export const loader = page(comingAddresses.signInSheet, async ({ actor, params }) => {
  const { may, slug, title, startsAt, endsAt, coming } = await findComing(actor, params.slug ?? '');
  authorize(may.run);
  const rows = coming.map(({ key, name, organisation }) => ({ key, name, organisation }));
  return { slug, title, startsAt, endsAt, rows };
});

export default function SignInSheet() {
  const sheet = useLoaderData<typeof loader>();
  const { slug, title, rows } = sheet;
  return (
    <>
      <Breadcrumb trail={[{ to: href(comingAddresses.people, { slug }), text: 'Who comes' }]} />
      <PageBody>
        <PageHeader title={title} lede={sayWhen(sheet)} />
        <p className="pbc-no-print">Use your browser’s Print to put it on paper.</p>
        <div className="pbc-sheet">
          <Table
            caption={`Who comes, ${rows.length}`}
            rowHeadings
            columns={[{ heading: 'Name' }, { heading: 'Organisation' }, { heading: 'Signature' }]}
            rows={rows.map(({ key, name, organisation }) => ({
              key,
              cells: [name, organisation, ''],
            }))}
          />
        </div>
      </PageBody>
    </>
  );
}
