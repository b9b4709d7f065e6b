import { href } from '~/platform/addresses';
import { EmptyState } from '~/ui/empty-state';
import { Part } from '~/ui/part';
import { overviewAddresses } from '../../overview/addresses';
import type { TopicRow } from '../../views';
import { TopicLine } from '../section/topic-row';

/** Open queries of all sections, those that have waited longest first. */
export function LongestWaiting({
  rows,
  unread,
  viewerId,
}: {
  rows: TopicRow[];
  unread: string[];
  viewerId: string | undefined;
}) {
  return (
    <Part
      title="Waiting longest for an answer"
      id="open"
      link={{ to: href(overviewAddresses.overview, {}), text: 'How queries are answered' }}
    >
      {rows.length === 0 ? (
        <EmptyState title="Every query has its answer">
          Nothing is waiting. What would you like to know?
        </EmptyState>
      ) : (
        <ul className="pbc-topics" aria-labelledby="open">
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
    </Part>
  );
}
