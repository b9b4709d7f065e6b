import { Form, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { noticeAddresses } from '~/features/notices/addresses';
import { useBellSeq } from '~/features/notices/components/bell-provider';
import { NoticeList } from '~/features/notices/components/notice-list';
import { listNotices, markSeen } from '~/features/notices/notices.server';
import { allSeenForm } from '~/features/notices/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';

export const meta = titled('Notices');

export const loader = page(noticeAddresses.notices, async ({ actor, url }) => {
  const before = Number(/^\d{1,9}$/.exec(url.searchParams.get('before') ?? '')?.[0]) || null;
  return { list: await listNotices(actor, before) };
});

export const action = act(noticeAddresses.notices, allSeenForm, async ({ actor, input }) => {
  await markSeen(actor, input);
  return goTo(href(noticeAddresses.notices, {}), 'All notices are marked as seen.');
});

export default function Notices() {
  const { list } = useLoaderData<typeof loader>();
  useReadAgainWhenItRings();
  const choices = href(noticeAddresses.choices, {});
  return (
    <PageBody narrow>
      <PageHeader
        title="Notices"
        action={
          <ButtonLink variant="secondary" small to={choices}>
            Choose what you are told
          </ButtonLink>
        }
      />
      {list.anyUnseen ? (
        <Form method="post" action={href(noticeAddresses.notices, {})}>
          <input type="hidden" name="upTo" value={list.newest} />
          <Button variant="secondary" small>
            Mark all as seen
          </Button>
        </Form>
      ) : null}
      {list.rows.length === 0 ? (
        <EmptyState title="Nothing yet">
          When somebody replies to a query of yours, or says that your reply answered theirs, it
          stands here.
        </EmptyState>
      ) : (
        <NoticeList rows={list.rows} />
      )}
      <Pagination
        label="Pages of notices"
        {...(list.older === null
          ? {}
          : {
              next: {
                to: href(noticeAddresses.notices, {}, { before: list.older }),
                title: 'Older notices',
              },
            })}
      />
    </PageBody>
  );
}

/** The list is as live as the bell. */
function useReadAgainWhenItRings(): void {
  const { revalidate } = useRevalidator();
  const seq = useBellSeq();
  const shown = useRef(seq);
  useEffect(() => {
    if (seq === shown.current) return;
    shown.current = seq;
    revalidate();
  }, [seq, revalidate]);
}
