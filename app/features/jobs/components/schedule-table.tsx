import { Table } from '~/ui/table';
import { When } from '~/ui/when';
import type { ScheduleRow } from '../views';

/** When what is done by itself comes next, and what came of it the last time. */
export function ScheduleTable({ rows }: { rows: ScheduleRow[] }) {
  return (
    <Table
      caption="Schedules, in London’s time"
      hideCaption
      rowHeadings
      columns={[{ heading: 'What' }, { heading: 'When' }, { heading: 'Next' }, { heading: 'Last' }]}
      rows={rows.map((row) => ({
        key: row.kind,
        cells: [
          row.title,
          row.rhythm,
          <When key="next" at={row.next} style="datetime" />,
          row.last ? <Last key="last" last={row.last} /> : 'Not yet',
        ],
      }))}
    />
  );
}

function Last({ last }: { last: NonNullable<ScheduleRow['last']> }) {
  return (
    <>
      <When at={last.at} style="datetime" />
      {last.state === 'failed' ? <b>: failed</b> : null}
      {last.outcome === null ? null : <p className="pbc-meta">{last.outcome}</p>}
    </>
  );
}
