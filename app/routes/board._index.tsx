import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { FrontListPart } from '~/features/board/components/front/front-list';
import { FrontViews, nameOfList } from '~/features/board/components/front/front-views';
import { LongestWaiting } from '~/features/board/components/front/longest-waiting';
import { SectionsPart } from '~/features/board/components/front/sections-part';
import { findAreaChoice, type AreaChoice } from '~/features/board/following/followed.server';
import { readFrontQuery, type FrontQuery } from '~/features/board/front/front-query';
import { countFront, listFront } from '~/features/board/front/front.server';
import { countUnread, listUnread } from '~/features/board/reading/unread.server';
import { listOpenTopics, listSectionsWithCounts } from '~/features/board/sections/sections.server';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import { ButtonLink } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled<{ query: FrontQuery; area: AreaChoice | null }>(({ query, area }) => {
  const name = query.list === null ? area?.name : nameOfList(query.list);
  return name === undefined ? 'Ask' : `Ask: ${name.toLowerCase()}`;
});

export const loader = page(boardAddresses.board, async ({ actor, url }) => {
  const query = readFrontQuery(url.searchParams);
  const [sections, counts, list, area] = await Promise.all([
    listSectionsWithCounts(actor),
    countFront(actor),
    listFront(actor, query),
    query.serviceArea === null ? null : findAreaChoice(actor, query.serviceArea),
  ]);
  if (query.serviceArea !== null && area === null) throw new NotFound('No such service area');
  const fresh = await countUnread(
    actor,
    sections.map(({ id }) => id),
  );
  const open = list === null ? await listOpenTopics(actor) : [];
  return {
    query,
    counts: { ...counts, new: fresh.all },
    sections: sections.map((section) => ({
      ...section,
      unread: fresh.sections.get(section.id) ?? 0,
    })),
    open,
    list,
    area,
    unread: await listUnread(
      actor,
      (list?.rows ?? open).map(({ id }) => id),
    ),
  };
});

export default function Board() {
  const { query, counts, sections, open, list, area, unread } = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const [first] = sections;
  return (
    <PageBody>
      <PageHeader
        title="Ask"
        lede="Post a query and get an answer from somebody who has done it. Everybody in the network reads along."
        action={
          first ? (
            <ButtonLink to={href(boardAddresses.ask, { section: first.slug })}>
              Ask a query
            </ButtonLink>
          ) : null
        }
      />
      <FrontViews query={query} counts={counts} desk={counts.desk} />
      {list ? (
        <FrontListPart
          query={query}
          list={list}
          area={area}
          unread={unread}
          viewerId={viewer?.id}
        />
      ) : (
        <>
          <SectionsPart sections={sections} />
          <LongestWaiting rows={open} unread={unread} viewerId={viewer?.id} />
        </>
      )}
    </PageBody>
  );
}
