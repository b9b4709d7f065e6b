import { Table } from '~/ui/table';
import type { Bar } from '../../overview/views';

/**
 * A small chart that is its own table: a line and a bar for each number.
 *
 * @param props.caption what is counted
 * @param props.heading what the lines are
 */
export function BarTable({
  caption,
  heading,
  bars,
}: {
  caption: string;
  heading: string;
  bars: Bar[];
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Table
      caption={caption}
      rowHeadings
      columns={[{ heading }, { heading: 'Queries' }]}
      rows={bars.map(({ label, count }) => ({
        key: label,
        cells: [label, <CountBar key="bar" count={count} most={most} />],
      }))}
    />
  );
}

function CountBar({ count, most }: { count: number; most: number }) {
  return (
    <span className="pbc-bar">
      <span className="pbc-num">{count}</span>
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={(100 * count) / most} height="1" />
      </svg>
    </span>
  );
}
