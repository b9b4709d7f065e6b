import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { personPath } from '~/platform/paths';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import { membershipAddresses } from '../addresses';
import type { RoleHolder, RoleInHands } from '../views';

/** A role, what it is for, and who holds it. `mayChange` adds the way to each account. */
export function RoleList({ role, mayChange }: { role: RoleInHands; mayChange: boolean }) {
  return (
    <Part title={role.title} id={role.role}>
      <p>{role.about}.</p>
      {role.holders.length === 0 ? (
        <p>Nobody at present.</p>
      ) : (
        <ul className="pbc-rows" role="list">
          {role.holders.map((holder) => (
            <li key={holder.personId} className="pbc-todo">
              <div>
                <h3>
                  <Link to={personPath(holder.personId)}>{holder.name}</Link>
                </h3>
                <Meta>
                  {holder.badge === null ? null : <Badge>{holder.badge}</Badge>}
                  {holder.organisation}
                  <Since holder={holder} />
                </Meta>
              </div>
              {mayChange ? (
                <Link to={href(membershipAddresses.person, { id: holder.personId })}>
                  Account<HiddenText> of {holder.name}</HiddenText>
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Since({ holder: { days, since, givenBy } }: { holder: RoleHolder }) {
  const by = givenBy === null ? '' : `, given by ${givenBy}`;
  if (days) {
    return (
      <>
        deputy from {formatDay(days.from)} to {formatDay(days.until)}
        {by}
      </>
    );
  }
  return (
    <>
      since <When at={since} style="date" />
      {by}
    </>
  );
}
