import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { EmptyState } from '~/ui/empty-state';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Table } from '~/ui/table';
import { boardAddresses } from '../../addresses';
import type { Overview, OverviewQuery } from '../../overview/views';

/** What the steering group sees besides: who has what, what is overdue, what nobody has confirmed. */
export function SteeringParts({ agents, overdue, unconfirmed }: NonNullable<Overview['full']>) {
  return (
    <>
      <Part title="By agent" id="agents">
        {agents.length === 0 ? (
          <EmptyState title="No query is with an agent">The network answers by itself.</EmptyState>
        ) : (
          <Table
            caption="What agents have at present"
            hideCaption
            rowHeadings
            columns={[
              { heading: 'Agent' },
              { heading: 'Open', numeric: true },
              { heading: 'Overdue', numeric: true },
            ]}
            rows={agents.map(({ name, open, overdue: late }) => ({
              key: name,
              cells: [name, open, late],
            }))}
          />
        )}
      </Part>
      <QueryPart title="Overdue" queries={overdue} says={(day) => `was due ${day}`} />
      <QueryPart
        title="Answered, but not confirmed"
        queries={unconfirmed}
        says={(day) => `closed ${day}: the asker did not react`}
      />
    </>
  );
}

function QueryPart({
  title,
  queries,
  says,
}: {
  title: string;
  queries: OverviewQuery[];
  says: (day: string) => string;
}) {
  if (queries.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="pbc-rows is-tight">
        {queries.map(({ id, title: asked, owner, day }) => (
          <li key={id}>
            <Link to={href(boardAddresses.topic, { id })}>{asked}</Link>
            <Meta>
              {owner}
              {says(formatDay(day))}
            </Meta>
          </li>
        ))}
      </ul>
    </Part>
  );
}
