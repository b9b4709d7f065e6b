import { Link } from '@remix-run/react';
import { StandingBeside, StandingTag } from '~/features/escalation/components/standing-tag';
import { escalationAddresses } from '~/features/escalation/addresses';
import { href } from '~/platform/addresses';
import { relativeDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import type { TopicRow } from '../../views';

/** The queries on somebody's desk, each leading to where it is seen to. */
export function DeskList({ rows }: { rows: TopicRow[] }) {
  const now = useNow();
  return (
    <ul className="pbc-topics" aria-label="Queries">
      {rows.map((row) => (
        <li key={row.id} className="pbc-topic">
          <div className="tags">
            {row.standing ? <StandingTag standing={row.standing} replies={row.replyCount} /> : null}
          </div>
          <div className="body">
            <h2>
              <Link to={href(escalationAddresses.deskQuery, { topicId: row.id })}>{row.title}</Link>
            </h2>
            <Meta>
              {row.authorName}
              {row.organisation}
              {row.serviceArea?.name ?? null}
              {`asked ${relativeDay(row.at, now)}`}
            </Meta>
          </div>
          <div className="replies">
            <b className="pbc-num">{row.replyCount}</b>{' '}
            <span>{row.replyCount === 1 ? 'reply' : 'replies'}</span>
          </div>
          <div className="stand">
            {row.standing ? <StandingBeside standing={row.standing} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
