import { Link } from '@remix-run/react';
import { personPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import type { KeeperView } from '../keepers.server';

/**
 * People who run the network, each leading to their page.
 *
 * @param props.nobody what is said when there is none
 */
export function KeeperList({
  title,
  id,
  keepers,
  nobody,
}: {
  title: string;
  id: string;
  keepers: KeeperView[];
  nobody: string;
}) {
  return (
    <Part title={title} id={id}>
      {keepers.length === 0 ? (
        <p>{nobody}</p>
      ) : (
        <ul className="pbc-rows" role="list">
          {keepers.map(({ id: personId, name, jobTitle, organisation }) => (
            <li key={personId}>
              <Link to={personPath(personId)}>{name}</Link>
              <Meta>{[jobTitle, organisation].filter(Boolean).join(', ')}</Meta>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
