import { Table } from '~/ui/table';
import type { NamedFigures } from '../../overview/views';

/**
 * How the queries of each part of the board do.
 *
 * @param props.heading what the parts are
 */
export function FiguresTable({
  caption,
  heading,
  rows,
}: {
  caption: string;
  heading: string;
  rows: NamedFigures[];
}) {
  return (
    <Table
      caption={caption}
      hideCaption
      rowHeadings
      columns={[
        { heading },
        { heading: 'Asked in 12 months', numeric: true },
        { heading: 'Open', numeric: true },
        { heading: 'With an agent', numeric: true },
        { heading: 'Overdue', numeric: true },
        { heading: 'Days to first reply', numeric: true },
        { heading: 'Days to answer', numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.name,
        cells: [
          row.name,
          row.asked,
          row.open,
          row.escalated,
          row.overdue,
          inDays(row.firstReply),
          inDays(row.accepted),
        ],
      }))}
    />
  );
}

/** A median as a cell says it; a dash where there is none yet. */
export function inDays(median: number | null): string {
  return median === null ? '–' : median.toLocaleString('en-GB');
}
