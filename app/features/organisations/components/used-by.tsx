import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { organisationPath, personPath } from '~/platform/paths';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { organisationAddresses } from '../addresses';
import type { UseView } from '../views';

/** Who has used a supplier, for what and since when, each entry with its own page. */
export function UsedBy({ supplier, uses }: { supplier: string; uses: UseView[] }) {
  return (
    <ul className="pbc-rows" role="list">
      {uses.map((use) => (
        <li key={use.id}>
          <UseFacts use={use} />
          <div className="pbc-acts">
            <Link
              className="pbc-stay"
              to={href(organisationAddresses.use, { slug: supplier, use: use.id })}
            >
              Details<HiddenText> of what {use.user.name} used them for</HiddenText>
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What somebody said, and who. */
export function UseFacts({ use: { what, year, user, by } }: { use: UseView }) {
  return (
    <>
      <Link className="pbc-stay" to={organisationPath(user.slug)}>
        {user.name}
      </Link>
      <p>{what}</p>
      <Meta>
        {year === null ? '' : `Since ${year}`}
        {by.id === null ? (
          by.name
        ) : (
          <>
            Added by{' '}
            <Link className="pbc-stay" to={personPath(by.id)}>
              {by.name}
            </Link>
          </>
        )}
      </Meta>
    </>
  );
}
