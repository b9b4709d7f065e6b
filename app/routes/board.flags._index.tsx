import { Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { listFlags } from '~/features/board/moderation/flag-lists.server';
import { flagStates, wordsOfReason } from '~/features/board/moderation/words';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { StateTag } from '~/ui/tag';
import { Views } from '~/ui/views';
import { When } from '~/ui/when';

/** Posts that members have asked the moderators to look at. */
export const meta = titled('Reported posts');

export const loader = page(boardAddresses.flags, async ({ actor, url }) => {
  const view = url.searchParams.get('view') === 'closed' ? 'closed' : 'open';
  const after = url.searchParams.get('after');
  return { view, first: after === null, ...(await listFlags(actor, view, after)) };
});

const words = { open: 'To look at', closed: 'Done with' } as const;

export default function Flags() {
  const { view, first, rows, counts, next } = useLoaderData<typeof loader>();
  const query = { view: view === 'open' ? undefined : view };
  return (
    <>
      <Breadcrumb trail={[{ to: href(boardAddresses.board, {}), text: 'Ask' }]} />
      <PageBody>
        <PageHeader
          title="Reported posts"
          lede="What members have asked you to look at, in the sections that you look after."
          action={<Link to={href(boardAddresses.moderationLog, {})}>Moderation log</Link>}
        />
        <Views
          label="Reports"
          items={(['open', 'closed'] as const).map((each) => ({
            to: href(boardAddresses.flags, {}, { view: each === 'open' ? undefined : each }),
            text: words[each],
            count: counts[each],
            current: each === view,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={view === 'open' ? 'Nothing waits for you' : 'Nothing yet'}>
            Reports of posts in your sections stand here.
          </EmptyState>
        ) : (
          <ul className="pbc-rows">
            {rows.map(({ id, kind, reason, state, title, by, at, assignee }) => (
              <li key={id}>
                <StateTag state={flagStates[state].look}>{flagStates[state].word}</StateTag>{' '}
                <Link to={href(boardAddresses.flag, { flag: id })}>
                  {wordsOfReason(reason)}: {placeOf(kind, title)}
                </Link>
                <Meta>
                  {`Reported by ${by}`}
                  <When at={at} style="datetime" />
                  {assignee === null ? null : `with ${assignee}`}
                </Meta>
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label="Pages"
          previous={
            first ? undefined : { to: href(boardAddresses.flags, {}, query), title: 'First page' }
          }
          next={
            next === null
              ? undefined
              : {
                  to: href(boardAddresses.flags, {}, { ...query, after: next }),
                  title: view === 'open' ? 'Later reports' : 'Earlier reports',
                }
          }
        />
      </PageBody>
    </>
  );
}

/** What is reported, as far as it can be named. */
function placeOf(kind: string, title: string): string {
  if (kind === 'topic') return title === '' ? 'a query' : `“${title}”`;
  return title === '' ? 'a reply' : `a reply in “${title}”`;
}
