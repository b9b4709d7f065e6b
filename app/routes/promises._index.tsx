import { useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { PromiseList } from '~/features/questions/components/promises/promise-list';
import { listPromises } from '~/features/questions/promises/list.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';

export const meta = titled('Promises');

export const loader = page(questionAddresses.promises, ({ actor, url }) =>
  listPromises(actor, url.searchParams.get('before')),
);

export default function Promises() {
  const { open, over, older } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(questionAddresses.sessions, {}), text: 'Live questions' }]} />
      <PageBody narrow>
        <h1>Promises</h1>
        <p>
          What was promised to the room at the sessions you took part in: who, what, and by when. A
          promise stands here until it is kept or given up.
        </p>
        {open.length === 0 ? (
          <p>No promise is open.</p>
        ) : (
          <Part title="Open">
            <PromiseList promises={open} label="Open promises" />
          </Part>
        )}
        {over.length === 0 ? null : (
          <Part title="Kept or given up">
            <PromiseList promises={over} label="Promises kept or given up" />
          </Part>
        )}
        <Pagination
          {...(older !== null && {
            next: {
              to: href(questionAddresses.promises, {}, { before: older }),
              title: 'Older promises',
            },
          })}
        />
      </PageBody>
    </>
  );
}
