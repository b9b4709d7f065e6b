import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Details } from '~/ui/details';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { libraryAddresses } from '../addresses';
import { libraryHref } from '../finding/library-query';
import type { OrganisationsItems, WaitingItem } from '../seen/parts.server';
import type { ItemLine } from '../views';
import { ItemRows } from './item-row';

const whyWords: Record<WaitingItem['why'], string> = {
  'sign-off': 'Waits to be signed off',
  check: 'Check against guidance',
  review: 'Is it still right?',
};

/** Documents that wait for their reader, on the home page. */
export function WaitingItems({ data }: { data: WaitingItem[] }) {
  return (
    <Part title="Documents that wait for you" id="library-waiting">
      <ul className="pbc-rows is-tight" role="list" aria-label="Documents that wait for you">
        {data.map(({ slug, title, why }) => (
          <li key={slug}>
            <Link to={href(libraryAddresses.item, { slug })}>{title}</Link>{' '}
            <StateTag state="due">{whyWords[why]}</StateTag>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What is new in the library, on the home page. */
export function NewItems({ data }: { data: ItemLine[] }) {
  return (
    <Part
      title="New in the library"
      id="library-new"
      link={{ to: href(libraryAddresses.library, {}), text: 'The library' }}
    >
      <ItemRows items={data} label="New in the library" />
    </Part>
  );
}

/** Documents that a member is asked about, on their page. */
export function MembersItems({
  data: { items, more },
}: {
  data: { items: ItemLine[]; more: ItemLine[] };
}) {
  return (
    <Part title="Documents in the library" id="library-items">
      <ItemRows items={items} label="Documents in the library" />
      {more.length === 0 ? null : (
        <Details summary={`${more.length} more`}>
          <ItemRows items={more} label="More documents" />
        </Details>
      )}
    </Part>
  );
}

/** Documents that an organisation owns, on its page. */
export function OrganisationsDocuments({
  data: { items, more, organisation },
}: {
  data: OrganisationsItems;
}) {
  const all = {
    to: libraryHref(libraryAddresses.library, { chosen: { owner: [organisation] } }),
    text: `All ${items.length + more}`,
  };
  return (
    <Part title="Documents in the library" id="library-items" {...(more > 0 && { link: all })}>
      <ItemRows items={items} label="Documents in the library" />
    </Part>
  );
}
