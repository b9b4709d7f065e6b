import { Link, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { BarTable } from '~/features/board/components/overview/bar-table';
import { FiguresTable, inDays } from '~/features/board/components/overview/figures-table';
import { MonthChart } from '~/features/board/components/overview/month-chart';
import { SteeringParts } from '~/features/board/components/overview/steering-parts';
import { overviewAddresses } from '~/features/board/overview/addresses';
import { findOverview } from '~/features/board/overview/overview.server';
import type { Figures } from '~/features/board/overview/views';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('How queries are answered');

export const loader = page(overviewAddresses.overview, ({ actor }) => findOverview(actor));

export default function OverviewPage() {
  const { all, places, months, sections, areas, full } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(boardAddresses.board, {}), text: 'Ask' }]} />
      <PageBody>
        <PageHeader
          title="How queries are answered"
          lede="Open queries as they stand now, and those asked in the last 12 months, of everything you may read. Times are working days."
        />
        <p>
          <Link to={href(overviewAddresses.overviewSpreadsheet, {})} reloadDocument>
            Download these figures (CSV)
          </Link>
        </p>
        <KeyFigures all={all} />
        <Part title="Open queries" id="open">
          <div className="pbc-charts">
            <BarTable caption="By age" heading="Open for" bars={all.ages} />
            <BarTable caption="By where they stand" heading="Where" bars={places} />
          </div>
        </Part>
        <Part title="How long it takes" id="times">
          <MonthChart months={months} />
        </Part>
        <Part title="By section" id="sections">
          <FiguresTable caption="By section, in working days" heading="Section" rows={sections} />
        </Part>
        <Part title="By service area" id="areas">
          <FiguresTable
            caption="By service area, in working days"
            heading="Service area"
            rows={areas}
          />
        </Part>
        {full ? <SteeringParts {...full} /> : null}
      </PageBody>
    </>
  );
}

/** Half a day is said as a number; none at all is a word. */
function sayDays(median: number | null): string {
  return median === 0 ? 'Same day' : inDays(median);
}

function KeyFigures({ all }: { all: Figures }) {
  const figures = [
    { name: 'Open', value: String(all.open) },
    { name: 'With an agent or the steering group', value: String(all.escalated) },
    { name: 'Overdue', value: String(all.overdue) },
    { name: 'Working days to the first reply', value: sayDays(all.firstReply), note: 'median' },
    { name: 'Working days to the accepted answer', value: sayDays(all.accepted), note: 'median' },
  ];
  return (
    <dl className="pbc-key-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="pbc-num">
            {value}
            {note ? <small> {note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
