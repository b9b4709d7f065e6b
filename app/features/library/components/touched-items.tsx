import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { libraryAddresses } from '../addresses';
import type { TouchedItem } from '../views';

/** The documents of the library that guidance touches. */
export function TouchedItems({ items }: { items: TouchedItem[] }) {
  if (items.length === 0) return null;
  return (
    <Part title="Templates it touches" id="templates">
      <ul className="pbc-rows is-tight" role="list" aria-label="Templates it touches">
        {items.map(({ slug, title, kind, toCheck }) => (
          <li key={slug}>
            <Link to={href(libraryAddresses.item, { slug })}>{title}</Link>, {kind}{' '}
            {toCheck ? <StateTag state="due">To be checked</StateTag> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
