import { Link } from '@remix-run/react';
import { organisationPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import type { SupplierRow } from '../views';

/** What stands before the names of those who have used it. */
function usersInWords(users: SupplierRow['users']): string {
  if (users.length === 0) return 'Nobody has written yet that they have used them';
  return `Used by ${users.length === 1 ? '1 organisation' : `${users.length} organisations`}: `;
}

/** The register of suppliers. */
export function SupplierList({ rows }: { rows: SupplierRow[] }) {
  return (
    <ul className="pbc-rows" role="list" aria-label="Suppliers">
      {rows.map(({ slug, name, kind, offers, closed, users }) => (
        <li key={slug}>
          <h2 className="pbc-supplier">
            <Link className="pbc-stay" to={organisationPath(slug)}>
              {name}
            </Link>
          </h2>
          <Meta>
            {kind}
            {closed ? 'Closed' : ''}
          </Meta>
          {offers === '' ? null : <p className="pbc-lines">{offers}</p>}
          <p className="pbc-meta is-plain">
            {usersInWords(users)}
            {users.map((user, place) => (
              <span key={user.slug}>
                {place === 0 ? '' : ', '}
                <Link className="pbc-stay" to={organisationPath(user.slug)}>
                  {user.name}
                </Link>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
