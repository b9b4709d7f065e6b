import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { StateTag, type State } from '~/ui/tag';
import { When } from '~/ui/when';
import { joiningAddresses } from '../addresses';
import type { ApplicationRow } from '../views';

/** How an application stands, in a tag. */
export function ApplicationState({ application }: { application: ApplicationRow }) {
  const { decision, asked } = application;
  const [state, word]: [State, string] =
    decision === 'approved'
      ? ['answered', 'Approved']
      : decision === 'declined'
        ? ['unanswered', 'Declined']
        : asked
          ? ['waiting', 'Waits for their answer']
          : ['new', 'Waits for you'];
  return <StateTag state={state}>{word}</StateTag>;
}

/** Applications, one a row. */
export function ApplicationList({ rows }: { rows: ApplicationRow[] }) {
  return (
    <ul className="pbc-rows" role="list">
      {rows.map((application) => (
        <li key={application.id} className="pbc-todo">
          <div>
            <h3>
              <Link to={href(joiningAddresses.application, { id: application.id })}>
                {application.name}
              </Link>
            </h3>
            <div className="pbc-state">
              <ApplicationState application={application} />
              <Meta>
                {[application.jobTitle, application.organisation].filter(Boolean).join(', ')}
                <>
                  since <When at={application.decidedAt ?? application.since} style="relative" />
                </>
              </Meta>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
