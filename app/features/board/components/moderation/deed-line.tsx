import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { When } from '~/ui/when';
import { boardAddresses } from '../../addresses';
import type { DeedView, ReplyView } from '../../views';

/** What was done to a topic, at its place among the replies: who did it, when and why. */
export function DeedLine({ deed }: { deed: DeedView }) {
  return (
    <p className="pbc-meta pbc-deleted" id={`deed-${deed.id}`}>
      {sentenceOf(deed)} by {deed.by}, <When at={deed.at} style="datetime" />
      {deed.reason === '' ? '.' : `: ${deed.reason}`}
    </p>
  );
}

function sentenceOf({ kind, from, other, replyId }: DeedView): ReactNode {
  switch (kind) {
    case 'moved':
      return from.length === 0 ? 'Moved here' : `Moved here from ${from.join(' and ')}`;
    case 'merged':
      return replyId === null ? (
        'Another topic was merged into this one'
      ) : (
        <>
          <Link to={href(boardAddresses.findReply, { id: replyId })}>Another topic</Link> was merged
          into this one
        </>
      );
    case 'split':
      return other ? (
        <>
          Replies were split off to{' '}
          <Link to={href(boardAddresses.topic, { id: other.id })}>{other.title}</Link>
        </>
      ) : (
        'Replies were split off'
      );
    case 'split-off':
      return other ? (
        <>
          Split off from{' '}
          <Link to={href(boardAddresses.topic, { id: other.id })}>{other.title}</Link>
        </>
      ) : (
        'Split off from another topic'
      );
    case 'closed':
      return 'Closed';
    case 'reopened':
      return 'Opened again';
    case 'pinned':
      return 'Pinned';
    case 'unpinned':
      return 'Unpinned';
    case 'shown':
      return 'A post that was taken down is shown again';
    default:
      return 'Changed';
  }
}

/**
 * The deeds that stand before a reply, or after the last one.
 *
 * @param props.replies the page of replies
 * @param props.before number of the reply among them; their count for the end of the page
 * @param props.more whether later pages follow: what was done after the last reply here may belong there
 */
export function deedsBefore(
  deeds: DeedView[],
  {
    replies,
    before,
    first,
    more,
  }: {
    replies: ReplyView[];
    before: number;
    /** Whether this is the first page. */
    first: boolean;
    more: boolean;
  },
): DeedView[] {
  const start = replies[before - 1]?.seq ?? (first ? -1 : (replies[0]?.seq ?? 0));
  const end = replies[before]?.seq ?? (more ? 0 : Number.MAX_SAFE_INTEGER);
  return deeds.filter(({ seq }) => seq > start && seq < end);
}
