import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';

export interface TableColumn {
  heading: ReactNode;
  numeric?: boolean;
}

/**
 * An NHS table in a box that scrolls sideways by itself and can be reached by keyboard. The caption names
 * both; `hideCaption` keeps it for screen readers. With `rowHeadings` the first cell of a row is its heading.
 */
export function Table(props: {
  caption: string;
  hideCaption?: boolean;
  columns: TableColumn[];
  rows: { key: string; cells: ReactNode[] }[];
  rowHeadings?: boolean;
}) {
  const captionId = useId();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus
    <div className="pbc-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="nhsuk-table">
        <caption
          className={classNames(
            'nhsuk-table__caption',
            props.hideCaption && 'nhsuk-u-visually-hidden',
          )}
          id={captionId}
        >
          {props.caption}
        </caption>
        <thead className="nhsuk-table__head">
          <tr className="nhsuk-table__row">
            {props.columns.map((column, index) => (
              <th key={index} className={cellClass('header', column)} scope="col">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {props.rows.map((row) => (
            <tr key={row.key} className="nhsuk-table__row">
              {row.cells.map((cell, index) =>
                index === 0 && props.rowHeadings ? (
                  <th key={index} className={cellClass('header', props.columns[index])} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={cellClass('cell', props.columns[index])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(kind: 'header' | 'cell', column: TableColumn | undefined): string {
  const name = `nhsuk-table__${kind}`;
  return column?.numeric ? `${name} ${name}--numeric` : name;
}
