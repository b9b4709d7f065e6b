import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { personPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Badge } from '~/ui/tag';
import { comingAddresses } from '../../coming/addresses';
import type { ComerView, PeoplePage } from '../../coming/views';

/** Who comes, and, for those who run the event, who waits, may come, and does not. */
export function PeopleLists({ people }: { people: PeoplePage }) {
  const { held, offered, waiting, maybe, no, invited, capacity, may, slug } = people;
  return (
    <>
      <Part
        title={
          capacity === null ? `Coming: ${held.length}` : `Coming: ${held.length} of ${capacity}`
        }
        {...(may.inviteGuests && {
          link: { to: href(comingAddresses.guests, { slug }), text: 'Invite guests' },
        })}
      >
        {held.length === 0 ? (
          <p>Nobody has said yes yet.</p>
        ) : (
          <List people={held} label="Coming" />
        )}
      </Part>
      <Others title="A place is offered to" people={offered} />
      <Others title="Waiting, in order" people={waiting} />
      <Others title="May come" people={maybe} />
      <Others title="Guests who have not answered" people={invited} />
      <Others title="Not coming" people={no} />
    </>
  );
}

function Others({ title, people }: { title: string; people: ComerView[] }) {
  if (people.length === 0) return null;
  return (
    <Part title={`${title}: ${people.length}`}>
      <List people={people} label={title} />
    </Part>
  );
}

function List({ people, label }: { people: ComerView[]; label: string }) {
  return (
    <ul className="pbc-rows is-tight" role="list" aria-label={label}>
      {people.map((one) => (
        <li key={one.answerId}>
          {one.personId === null ? one.name : <Link to={personPath(one.personId)}>{one.name}</Link>}
          {one.badge === null ? null : (
            <>
              {' '}
              <Badge>{one.badge}</Badge>
            </>
          )}
          <Meta>
            {one.organisation}
            {one.guest ? 'Guest' : ''}
            {one.attended ? 'Was there' : ''}
          </Meta>
          <Said one={one} />
        </li>
      ))}
    </ul>
  );
}

/** What somebody needs and wants, for those who may see it. */
function Said({ one: { needs, expectation } }: { one: ComerView }) {
  return (
    <>
      {needs === null || needs.diet === '' ? null : <p className="pbc-said">Eats: {needs.diet}</p>}
      {needs === null || needs.access === '' ? null : (
        <p className="pbc-said">Needs: {needs.access}</p>
      )}
      {expectation === null ? null : <p className="pbc-said">Wants: {expectation}</p>}
    </>
  );
}
