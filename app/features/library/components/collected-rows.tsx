import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { libraryAddresses } from '../addresses';
import type { ItemLine } from '../views';
import { stateWords } from '../words';

/** Documents of a collection, in its order. `deeds` stand under each. */
export function CollectedRows({
  items,
  label = 'Documents',
  deeds,
}: {
  items: ItemLine[];
  label?: string;
  deeds?: (item: ItemLine, place: number) => ReactNode;
}) {
  return (
    <ol className="pbc-rows is-tight" aria-label={label}>
      {items.map((item, place) => (
        <li key={item.slug}>
          <Link className="pbc-strong" to={href(libraryAddresses.item, { slug: item.slug })}>
            {item.title}
          </Link>{' '}
          {item.state === 'published' ? null : <Badge>{stateWords[item.state]}</Badge>}
          {item.signed ? <Badge>Signed off</Badge> : null}
          <Meta>
            {item.kind}
            {item.owners.join(', ')}
            {`version ${item.version}`}
          </Meta>
          {deeds?.(item, place)}
        </li>
      ))}
    </ol>
  );
}
