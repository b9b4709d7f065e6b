import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import { libraryAddresses } from '../addresses';
import type { ItemLine } from '../views';
import { sayReuse, stateWords } from '../words';

/** Items, one below the other. */
export function ItemRows({ items, label }: { items: ItemLine[]; label: string }) {
  return (
    <ul className="pbc-rows" role="list" aria-label={label}>
      {items.map((item) => (
        <li key={item.slug}>
          <ItemRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function ItemRow({ item }: { item: ItemLine }) {
  const { slug, title, kind, state, serviceAreas, owners, version, changedAt, types } = item;
  return (
    <>
      <Link className="pbc-strong" to={href(libraryAddresses.item, { slug })}>
        {title}
      </Link>{' '}
      {state === 'published' ? null : <Badge>{stateWords[state]}</Badge>}
      <Meta>
        {kind}
        {serviceAreas.join(', ')}
        {owners.join(', ')}
        {types.map((type) => type.toUpperCase()).join(', ')}
      </Meta>
      <Meta>
        <>
          Version {version}, <When at={changedAt} style="date" />
        </>
        {sayReuse(item)}
      </Meta>
    </>
  );
}
