import { Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { listDeeds } from '~/features/board/moderation/log.server';
import { doneWords } from '~/features/board/moderation/words';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { When } from '~/ui/when';

/** Everything that was done by who looks after the board. */
export const meta = titled('Moderation log');

export const loader = page(boardAddresses.moderationLog, async ({ actor, url }) => {
  const before = /^\d{1,9}$/.exec(url.searchParams.get('before') ?? '')?.[0];
  return { ...(await listDeeds(actor, before === undefined ? null : Number(before))) };
});

export default function ModerationLog() {
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(boardAddresses.board, {}), text: 'Ask' }]} />
      <PageBody>
        <PageHeader
          title="Moderation log"
          lede="What was done to topics and posts, by whom, when and why."
        />
        {rows.length === 0 ? (
          <EmptyState title="Nothing was done yet">Deeds of moderators stand here.</EmptyState>
        ) : (
          <ul className="pbc-rows">
            {rows.map(({ id, kind, by, at, reason, topic, replyId }) => (
              <li key={id}>
                {by} {doneWords[kind]}{' '}
                <Link
                  to={
                    replyId === null
                      ? href(boardAddresses.topic, { id: topic.id })
                      : href(boardAddresses.findReply, { id: replyId })
                  }
                >
                  {topic.title}
                </Link>
                <Meta>
                  <When at={at} style="datetime" />
                  {reason}
                </Meta>
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label="Pages"
          next={
            next === null
              ? undefined
              : {
                  to: href(boardAddresses.moderationLog, {}, { before: next }),
                  title: 'Earlier deeds',
                }
          }
        />
      </PageBody>
    </>
  );
}
