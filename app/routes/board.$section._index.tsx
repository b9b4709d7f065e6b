import { Link, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { boardAddresses } from '~/features/board/addresses';
import {
  listHref,
  SectionFilters,
  SectionViews,
} from '~/features/board/components/section/section-filters';
import { SectionCare } from '~/features/board/components/moderation/section-care';
import { AllReadButton } from '~/features/board/components/reading/all-read-button';
import { WhatYouAreTold } from '~/features/board/components/following/what-you-are-told';
import { LiveEnded } from '~/features/board/components/topic/live-ended';
import { TopicLine } from '~/features/board/components/section/topic-row';
import { findAreaChoice, findSectionChoice } from '~/features/board/following/followed.server';
import { wordsOfKind } from '~/features/board/kinds';
import { applyToSection } from '~/features/board/live';
import { readListQuery, type ListQuery } from '~/features/board/lists/list-query';
import { countOpenFlags } from '~/features/board/moderation/flag-lists.server';
import { listModerators } from '~/features/board/moderation/moderators.server';
import { listUnread } from '~/features/board/reading/unread.server';
import { findSection, listSections, listTopics } from '~/features/board/sections/sections.server';
import type { SectionUpdate, TopicList } from '~/features/board/views';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import type { Happening } from '~/platform/live/protocol';
import { useHappenings } from '~/platform/live/use-happenings';
import { useLive } from '~/platform/live/use-live';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { InsetText } from '~/ui/inset-text';
import { useAnnounce } from '~/ui/live-region';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';

interface Loaded {
  section: { name: string };
}

export const meta = titled<Loaded>(({ section }) => `Ask: ${section.name.toLowerCase()}`);

export const loader = page(boardAddresses.section, async ({ actor, params, url }) => {
  const section = await findSection(actor, params.section ?? '');
  const query = readListQuery(url.searchParams);
  const [list, sections, serviceAreas, moderators, reports, said, area] = await Promise.all([
    listTopics(actor, section, query),
    listSections(actor),
    listServiceAreas(),
    listModerators(section),
    countOpenFlags(actor),
    findSectionChoice(actor, section),
    query.serviceArea === null ? null : findAreaChoice(actor, query.serviceArea),
  ]);
  return {
    section,
    query,
    list,
    unread: await listUnread(
      actor,
      list.rows.map(({ id }) => id),
    ),
    others: sections.filter(({ id }) => id !== section.id),
    serviceAreas,
    moderators,
    reports,
    said,
    area,
  };
});

export default function Section() {
  const {
    section,
    query,
    list: loaded,
    unread,
    others,
    serviceAreas,
    moderators,
    reports,
    said,
    area,
  } = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const { list, ended } = useLiveList(section.id, query, loaded);
  const { slug } = section;
  const asking = section.retired ? null : href(boardAddresses.ask, { section: slug });
  return (
    <>
      <Breadcrumb trail={[{ to: href(boardAddresses.board, {}), text: 'Ask' }]} />
      <PageBody>
        <PageHeader
          title={`Ask: ${section.name.toLowerCase()}`}
          lede={
            <>
              {section.description}
              {others.map((other) => (
                <span key={other.slug}>
                  {' '}
                  There is also{' '}
                  <Link
                    className="pbc-stay"
                    to={href(boardAddresses.section, { section: other.slug })}
                  >
                    Ask: {other.name.toLowerCase()}
                  </Link>
                  .
                </span>
              ))}
            </>
          }
          action={asking === null ? null : <ButtonLink to={asking}>Ask a query</ButtonLink>}
        />
        <SectionCare section={section} moderators={moderators} reports={reports} />
        {section.retired ? (
          <InsetText>
            <p>
              This section is retired. Its queries can be read and answered, and no new ones are
              asked here.
            </p>
          </InsetText>
        ) : null}
        {ended ? <LiveEnded /> : null}
        <SectionViews section={slug} query={query} counts={list.counts} />
        <SectionFilters section={slug} query={query} serviceAreas={serviceAreas} />
        {list.rows.length === 0 ? (
          <EmptyState
            title="No queries here"
            action={
              asking === null ? null : (
                <ButtonLink variant="secondary" to={asking}>
                  Ask a query
                </ButtonLink>
              )
            }
          >
            {wordsOfNone(query, section)}
          </EmptyState>
        ) : (
          <ul className="pbc-topics" aria-label="Queries">
            {list.rows.map((row) => (
              <TopicLine
                key={row.id}
                row={row}
                viewerId={viewer?.id}
                // What has happened in it since the page was read, its reader has not seen.
                unread={unread.includes(row.id) || row.lastSeq > loaded.seq}
                section={slug}
              />
            ))}
          </ul>
        )}
        {list.rows.length === 0 ? null : <AllReadButton section={slug} />}
        <WhatYouAreTold section={section} said={said} area={area} query={query} />
        <Pagination
          label="Pages"
          previous={
            query.before === null
              ? undefined
              : { to: listHref(slug, { ...query, before: null }), title: 'First page' }
          }
          next={
            list.next === null
              ? undefined
              : { to: listHref(slug, { ...query, before: list.next }), title: 'More queries' }
          }
        />
      </PageBody>
    </>
  );
}

/** What is said where no query is shown. */
function wordsOfNone(query: ListQuery, { retired }: { retired: boolean }): string {
  const whole = query.serviceArea === null && query.view === 'all';
  if (retired) {
    return whole ? 'Look in the other sections.' : 'Choose another view or service area.';
  }
  return whole
    ? 'Be the first to ask. Somebody in the region has probably done it.'
    : 'Choose another view or service area, or ask what you would like to know.';
}

/** The list as it is now: what happens in the section while it is open appears in it. */
function useLiveList(
  sectionId: string,
  query: ListQuery,
  loaded: TopicList,
): { list: TopicList; ended: boolean } {
  const announce = useAnnounce();
  const apply = useCallback(
    (list: TopicList, happening: Happening<SectionUpdate>) =>
      applyToSection(list, query, happening),
    [query],
  );
  const [list, hear] = useHappenings(loaded, apply);
  const { ended } = useLive<SectionUpdate>(`section:${sectionId}`, loaded.seq, (happening) => {
    hear(happening);
    const { row } = happening.payload;
    if (happening.kind === 'board.asked' && row)
      announce(`New ${wordsOfKind(row.kind).noun}: ${row.title}`);
  });
  return { list, ended };
}
