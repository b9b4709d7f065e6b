import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDuration, formatLength, relativeDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { StateTag } from '~/ui/tag';
import { boardAddresses } from '../addresses';
import type { TopicRow } from '../views';
import { TopicMarks } from './moderation/topic-marks';

/**
 * A query as a line of a list: how it stands, what it asks, who asked, how many replied.
 *
 * @param props.row the query
 * @param props.viewerId whose own queries are marked "(you)"
 * @param props.section slug of the section whose list this is, or null; the other sections it stands in are named
 */
export function TopicLine({
  row,
  viewerId,
  section,
}: {
  row: TopicRow;
  viewerId: string | undefined;
  section: string | null;
}) {
  const now = useNow();
  const others = row.sections.filter(({ slug }) => slug !== section).map(({ name }) => name);
  return (
    <li className="pbc-topic" id={`topic-${row.id}`}>
      <div className="tags">
        <TopicTag row={row} />
        <TopicMarks pinned={row.pinned} closed={row.closed} />
      </div>
      <div className="body">
        <h2>
          <Link to={href(boardAddresses.topic, { id: row.id })}>{row.title}</Link>
        </h2>
        <Meta>
          {row.authorName + (row.authorId === viewerId ? ' (you)' : '')}
          {row.organisation}
          {row.serviceArea?.name ?? null}
          {others.length > 0 ? `${section === null ? '' : 'also in '}${others.join(', ')}` : null}
          {`asked ${relativeDay(row.at, now)}`}
        </Meta>
      </div>
      <div className="replies">
        <b className="pbc-num">{row.replyCount}</b>{' '}
        <span>{row.replyCount === 1 ? 'reply' : 'replies'}</span>
      </div>
      <div className="stand">
        <Standing row={row} />
      </div>
    </li>
  );
}

/** The state of a query: icon, word and colour. */
export function TopicTag({ row }: { row: Pick<TopicRow, 'open' | 'replyCount'> }) {
  if (!row.open) return <StateTag state="answered">Answered</StateTag>;
  return (
    <StateTag state="unanswered">
      {row.replyCount === 0 ? 'Unanswered' : 'Not answered yet'}
    </StateTag>
  );
}

function Standing({ row }: { row: TopicRow }) {
  const now = useNow();
  if (row.answer) {
    return (
      <>
        <b>Accepted answer</b>
        {row.answer.authorName}, {formatDuration(row.at, row.answer.acceptedAt)}
      </>
    );
  }
  if (row.replyCount === 0) {
    return (
      <>
        <b>Nobody has replied yet</b>
        Waiting for {formatLength(row.at, now)}
      </>
    );
  }
  return (
    <>
      <b>Not called answered yet</b>
      The asker decides
    </>
  );
}
