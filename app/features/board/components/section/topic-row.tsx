import { Link } from '@remix-run/react';
import { StandingBeside, StandingTag } from '~/features/escalation/components/standing-tag';
import { href } from '~/platform/addresses';
import { formatDuration, formatLength, relativeDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { personPath } from '~/platform/paths';
import { Badge, StateTag } from '~/ui/tag';
import { boardAddresses } from '../../addresses';
import { wordsOfKind } from '../../kinds';
import { titleOf } from '../../topics/topic-title';
import type { TopicRow } from '../../views';
import { TopicMarks } from '../moderation/topic-marks';
import { sayMeToos } from '../topic/me-too';

/**
 * A query as a line of a list: how it stands, what it asks, who asked, how many replied.
 *
 * @param props.row the query
 * @param props.viewerId whose own queries are marked "(you)"
 * @param props.unread whether its reader has not read it to its end
 * @param props.section slug of the section whose list this is, or null; the other sections it stands in are named
 */
export function TopicLine({
  row,
  viewerId,
  unread,
  section,
}: {
  row: TopicRow;
  viewerId: string | undefined;
  unread: boolean;
  section: string | null;
}) {
  const now = useNow();
  const title = titleOf(row);
  const others = row.sections.filter(({ slug }) => slug !== section).map(({ name }) => name);
  return (
    <li className={unread ? 'pbc-topic' : 'pbc-topic is-read'} id={`topic-${row.id}`}>
      <div className="tags">
        <TopicTag row={row} />
        <TopicMarks pinned={row.pinned} closed={row.closed} />
      </div>
      <div className="body">
        <h2>
          <Link to={href(boardAddresses.topic, { id: row.id })}>
            {unread ? (
              <>
                <span className="pbc-dot" aria-hidden="true" />
                <span className="nhsuk-u-visually-hidden pbc-unread">Unread: </span>
              </>
            ) : null}
            {title}
          </Link>
        </h2>
        <Meta>
          <Author row={row} isYou={row.authorId === viewerId} />
          {row.organisation}
          {row.serviceArea?.name ?? null}
          {others.length > 0 ? `${section === null ? '' : 'also in '}${others.join(', ')}` : null}
          {`${begun[row.kind]} ${relativeDay(row.at, now)}`}
          {sayMeToos(row.meTooCount)}
          {unread && row.replyCount > 0 ? (
            <Link className="pbc-first-new" to={href(boardAddresses.firstUnread, { id: row.id })}>
              First unread<span className="nhsuk-u-visually-hidden"> in {title}</span>
            </Link>
          ) : null}
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

const begun = { query: 'asked', discussion: 'started', announcement: 'posted' } as const;

/** Leads to their page, where there is one. */
function Author({ row, isYou }: { row: TopicRow; isYou: boolean }) {
  const name = row.authorName + (isYou ? ' (you)' : '');
  return row.authorHasPage ? <Link to={personPath(row.authorId)}>{name}</Link> : name;
}

/** The state of a query: icon, word and colour. Of what waits for no answer, what it is. */
export function TopicTag({
  row,
}: {
  row: Pick<TopicRow, 'kind' | 'open' | 'replyCount' | 'standing'>;
}) {
  if (row.kind !== 'query') return <Badge>{wordsOfKind(row.kind).tag}</Badge>;
  if (row.standing) return <StandingTag standing={row.standing} replies={row.replyCount} />;
  if (!row.open) return <StateTag state="answered">Answered</StateTag>;
  return (
    <StateTag state="unanswered">
      {row.replyCount === 0 ? 'Unanswered' : 'Not answered yet'}
    </StateTag>
  );
}

function Standing({ row }: { row: TopicRow }) {
  const now = useNow();
  if (row.kind !== 'query') return row.concluded ? 'Conclusion pinned by the convener' : null;
  if (row.answer) {
    return (
      <>
        <b>Accepted answer</b>
        {row.answer.authorName}, {formatDuration(row.at, row.answer.acceptedAt)}
      </>
    );
  }
  if (row.standing) return <StandingBeside standing={row.standing} />;
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
