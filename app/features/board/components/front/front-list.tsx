import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { EmptyState } from '~/ui/empty-state';
import { Pagination } from '~/ui/pagination';
import { followingAddresses } from '../../following/addresses';
import type { AreaChoice } from '../../following/followed.server';
import { frontHref, type FrontList, type FrontQuery } from '../../front/front-query';
import type { FrontPage } from '../../front/front.server';
import { HOT_DAYS } from '../../front/limits';
import { FollowForm } from '../following/follow-form';
import { AllReadButton } from '../reading/all-read-button';
import { TopicLine } from '../section/topic-row';
import { nameOfList } from './front-views';

interface Words {
  /** What stands in it, and in which order. */
  order: string;
  none: string;
}

const words: Readonly<Record<FrontList, Words>> = {
  new: {
    order: 'What you have not read to its end, in all your sections. The latest activity first.',
    none: 'You have read everything.',
  },
  unanswered: {
    order:
      'Queries whose asker has not said that they are answered. Those nobody has replied to first, and among them those that have waited longest.',
    none: 'Every query has its answer.',
  },
  mine: {
    order: 'What you have asked or begun. The latest activity first.',
    none: 'You have not asked anything yet.',
  },
  following: {
    order:
      'What you follow, what you have written in, and what stands in a section or on a service area that you follow; not what you have muted. The latest activity first.',
    none: 'You follow nothing yet. Follow a query, a section or a service area on its page.',
  },
  hot: {
    order: `What has had most replies and “I ask this too” in the last ${HOT_DAYS} days: each counts as one. Where there are as many, the latest activity first.`,
    none: `Nothing has been replied to in the last ${HOT_DAYS} days.`,
  },
};

/**
 * A list of all sections together.
 *
 * @param props.area the service area that all of it is about, when that was asked for
 */
export function FrontListPart({
  query,
  list,
  area,
  unread,
  viewerId,
}: {
  query: FrontQuery;
  list: FrontPage;
  area: AreaChoice | null;
  unread: string[];
  viewerId: string | undefined;
}) {
  const title = query.list === null ? (area?.name ?? '') : nameOfList(query.list);
  const { order, none } =
    query.list === null
      ? { order: 'In all your sections. The latest activity first.', none: 'Nobody has asked yet.' }
      : words[query.list];
  const { rows, next } = list;
  return (
    <section className="pbc-part" aria-labelledby="list">
      <header>
        <h2 id="list">{title}</h2>
        {query.list === 'following' ? (
          <Link to={href(followingAddresses.following, {})}>All that you follow and mute</Link>
        ) : null}
      </header>
      <p className="pbc-meta">{order}</p>
      {area ? (
        <FollowForm
          kind="service-area"
          target={area.slug}
          said={area.said}
          from={frontHref({ serviceArea: area.slug })}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="Nothing here">{none}</EmptyState>
      ) : (
        <ul className="pbc-topics" aria-labelledby="list">
          {rows.map((row) => (
            <TopicLine
              key={row.id}
              row={row}
              viewerId={viewerId}
              unread={unread.includes(row.id)}
              section={null}
            />
          ))}
        </ul>
      )}
      {query.list === 'new' && rows.length > 0 ? <AllReadButton section={null} /> : null}
      <Pagination
        label="Pages"
        previous={
          query.from === 0
            ? undefined
            : { to: frontHref({ ...query, from: 0 }), title: 'First page' }
        }
        next={
          next === null ? undefined : { to: frontHref({ ...query, from: next }), title: 'More' }
        }
      />
    </section>
  );
}
