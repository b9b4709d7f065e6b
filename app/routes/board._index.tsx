import { Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { AllReadButton } from '~/features/board/components/reading/all-read-button';
import { listHref } from '~/features/board/components/section-filters';
import { TopicLine } from '~/features/board/components/topic-row';
import { overviewAddresses } from '~/features/board/overview/addresses';
import { MOST_COUNTED } from '~/features/board/reading/limits';
import { countUnread, listUnread } from '~/features/board/reading/unread.server';
import { listOpenTopics, listSectionsWithCounts } from '~/features/board/sections.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import { EmptyState } from '~/ui/empty-state';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { ButtonLink } from '~/ui/button';

export const meta = titled('Ask');

export const loader = page(boardAddresses.board, async ({ actor }) => {
  const [sections, open] = await Promise.all([
    listSectionsWithCounts(actor),
    listOpenTopics(actor),
  ]);
  const [unread, unreadCounts] = await Promise.all([
    listUnread(
      actor,
      open.map(({ id }) => id),
    ),
    countUnread(
      actor,
      sections.map(({ id }) => id),
    ),
  ]);
  return {
    sections: sections.map((section) => ({
      ...section,
      unread: unreadCounts.get(section.id) ?? 0,
    })),
    open,
    unread,
  };
});

export default function Board() {
  const { sections, open, unread } = useLoaderData<typeof loader>();
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
      <Part title="Sections">
        <ul className="pbc-rows">
          {sections.map(({ slug, name, description, counts, unread: fresh }) => (
            <li key={slug}>
              <h3>
                <Link className="pbc-stay" to={href(boardAddresses.section, { section: slug })}>
                  {name}
                </Link>
              </h3>
              <p>{description}</p>
              <Meta>
                {fresh > 0 ? (
                  <Link to={listHref(slug, { view: 'new' })}>
                    {fresh === MOST_COUNTED ? `${fresh} or more` : fresh} new to you
                    <span className="nhsuk-u-visually-hidden"> in {name}</span>
                  </Link>
                ) : null}
                {counts.all === 0 ? 'No queries yet' : null}
                {counts.all > 0 ? `${counts.all} ${counts.all === 1 ? 'query' : 'queries'}` : null}
                {counts.unanswered > 0 ? `${counts.unanswered} unanswered` : null}
              </Meta>
            </li>
          ))}
        </ul>
        {sections.some(({ unread: fresh }) => fresh > 0) ? <AllReadButton section={null} /> : null}
      </Part>
      <Part
        title="Waiting longest for an answer"
        id="open"
        link={{ to: href(overviewAddresses.overview, {}), text: 'How queries are answered' }}
      >
        {open.length === 0 ? (
          <EmptyState title="Every query has its answer">
            Nothing is waiting. What would you like to know?
          </EmptyState>
        ) : (
          <ul className="pbc-topics" aria-labelledby="open">
            {open.map((row) => (
              <TopicLine
                key={row.id}
                row={row}
                viewerId={viewer?.id}
                unread={unread.includes(row.id)}
                section={null}
              />
            ))}
          </ul>
        )}
      </Part>
    </PageBody>
  );
}
