import { Table } from '~/ui/table';
import { When } from '~/ui/when';
import type { AuditLine } from '../views';

/** The log, a line a deed, newest first. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    <Table
      caption="Deeds, newest first"
      hideCaption
      columns={[{ heading: 'When' }, { heading: 'Who and what' }]}
      rows={lines.map(({ seq, at, who, what }) => ({
        key: String(seq),
        cells: [
          <When key="when" at={at} style="datetime" />,
          <span key="what">
            <b>{who}</b> {what}
          </span>,
        ],
      }))}
    />
  );
}
