import { Link } from '@remix-run/react';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { When } from '~/ui/when';
import type { NoticeRow } from '../views';
import { useMarkSeen } from './bell-provider';

/** Notices, one a row, the newest first. What has not been seen carries a dot and is bold. */
export function NoticeList({ rows }: { rows: NoticeRow[] }) {
  const markSeen = useMarkSeen();
  return (
    <ul className="pbc-rows" role="list">
      {rows.map((row) => (
        <li key={row.seq} className={row.seen ? 'pbc-notice' : 'pbc-notice is-new'}>
          <Link className="title pbc-stay" to={row.to} onClick={() => markSeen(row.about)}>
            {row.seen ? null : <HiddenText>New: </HiddenText>}
            {row.sentence}
          </Link>
          <Meta>
            <When at={row.at} style="datetime" />
            {row.earlier === 0 ? null : <>and {row.earlier} more before it</>}
          </Meta>
        </li>
      ))}
    </ul>
  );
}
