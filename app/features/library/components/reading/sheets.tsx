import { Part } from '~/ui/part';
import type { Sheet } from '../../reading/blocks';

/** The tables of a workbook, one below the other. */
export function Sheets({ sheets }: { sheets: Sheet[] }) {
  return sheets.map(({ name, rows, more }, at) => (
    <Part key={at} title={name} id={`sheet-${at + 1}`}>
      <div
        className="pbc-scroll pbc-document is-sheet"
        role="region"
        aria-label={`Table ${name}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus
        tabIndex={0}
      >
        <table>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  // What stands alone in its row is a line of text, not a column.
                  <td key={column} colSpan={row.length === 1 ? widest(rows) : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more === 0 ? null : (
        <p>
          {more === 1 ? '1 more row' : `${more.toLocaleString('en-GB')} more rows`}: download it to
          see them.
        </p>
      )}
    </Part>
  ));
}

const widest = (rows: string[][]): number => Math.max(...rows.map(({ length }) => length));
