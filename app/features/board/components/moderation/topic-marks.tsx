import { Badge } from '~/ui/tag';

/** What else is to be known of a topic besides how it stands: that it is pinned, that it takes no replies. */
export function TopicMarks({ pinned, closed }: { pinned: boolean; closed: boolean }) {
  return (
    <>
      {pinned ? <Badge>Pinned</Badge> : null}
      {closed ? <Badge>Closed</Badge> : null}
    </>
  );
}
