import { Table } from '~/ui/table';
import type { Month } from '../../overview/views';
import { inDays } from './figures-table';

const WIDTH = 480;
const HEIGHT = 160;
const BASE = HEIGHT - 24;

/** How long queries waited, month by month: two bars each, and the same as a table under them. */
export function MonthChart({ months }: { months: Month[] }) {
  const most = Math.max(
    1,
    ...months.flatMap((month) => [month.firstReply ?? 0, month.accepted ?? 0]),
  );
  const height = (days: number | null) => ((days ?? 0) / most) * (BASE - 20);
  const step = WIDTH / months.length;
  return (
    <figure className="pbc-months">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
        {months.map((month, index) => (
          <g key={month.label} transform={`translate(${index * step} 0)`}>
            {([month.firstReply, month.accepted] as const).map((days, series) => (
              <g key={series} className={series === 0 ? 'is-first' : 'is-accepted'}>
                <rect
                  x={step / 2 - 20 + series * 22}
                  y={BASE - height(days)}
                  width="18"
                  height={height(days)}
                />
                {days === null ? null : (
                  <text x={step / 2 - 11 + series * 22} y={BASE - height(days) - 5}>
                    {days}
                  </text>
                )}
              </g>
            ))}
            <text x={step / 2} y={HEIGHT - 6}>
              {month.label.slice(0, 3)}
            </text>
          </g>
        ))}
      </svg>
      <p className="pbc-meta is-plain" aria-hidden="true">
        <span className="is-first">To the first reply</span>
        <span className="is-accepted">To the accepted answer</span>
      </p>
      <Table
        caption="Median working days, by the month in which the query was asked"
        rowHeadings
        columns={[
          { heading: 'Month' },
          { heading: 'Queries', numeric: true },
          { heading: 'To the first reply', numeric: true },
          { heading: 'To the accepted answer', numeric: true },
        ]}
        rows={months.map(({ label, asked, firstReply, accepted }) => ({
          key: label,
          cells: [label, asked, inDays(firstReply), inDays(accepted)],
        }))}
      />
    </figure>
  );
}
