import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { fileTypes, type FileTypeKey } from '~/platform/files/types';
import { Meta } from '~/ui/meta';
import { Pieces } from '~/ui/pieces';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import { libraryAddresses } from '../addresses';
import type { FoundLine, ItemLine } from '../views';
import { sayReuse, stateWords } from '../words';

/** Items of the library’s list, one below the other: with what they are for, or where the words were found. */
export function FoundRows({ items, label }: { items: FoundLine[]; label: string }) {
  return (
    <ul className="pbc-items" role="list" aria-label={label}>
      {items.map((item) => (
        <li key={item.slug}>
          <FoundRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function FoundRow({ item }: { item: FoundLine }) {
  const { slug, title, state, signed, purpose, titlePieces, places } = item;
  return (
    <>
      <h3>
        <Link to={href(libraryAddresses.item, { slug })}>
          {titlePieces ? <Pieces pieces={titlePieces} /> : title}
        </Link>
      </h3>
      {state === 'published' && !signed ? null : (
        <p className="pbc-badges">
          {state === 'published' ? null : <Badge>{stateWords[state]}</Badge>}
          {signed ? <Badge>Signed off</Badge> : null}
        </p>
      )}
      {places.length === 0 && purpose !== '' ? <p className="purpose">{purpose}</p> : null}
      {places.map(({ file, snippet }, index) => (
        <p key={index} className="snippet">
          {file ? (
            <span className="file">
              In <Pieces pieces={file} />
              {snippet.length > 0 ? ': ' : ''}
            </span>
          ) : null}
          <Pieces pieces={snippet} />
        </p>
      ))}
      <ItemMeta item={item} />
    </>
  );
}

/** Items as short lines: title, and what they are. */
export function ItemRows({ items, label }: { items: ItemLine[]; label: string }) {
  return (
    <ul className="pbc-rows is-tight" role="list" aria-label={label}>
      {items.map((item) => (
        <li key={item.slug}>
          <Link to={href(libraryAddresses.item, { slug: item.slug })}>{item.title}</Link>{' '}
          {item.state === 'published' ? null : <Badge>{stateWords[item.state]}</Badge>}
          <Meta>
            {item.kind}
            {item.owners.join(', ')}
            {sayReuse(item)}
          </Meta>
        </li>
      ))}
    </ul>
  );
}

function ItemMeta({ item }: { item: ItemLine }) {
  const { kind, serviceAreas, owners, types, version, changedAt } = item;
  return (
    <>
      <Meta>
        {kind}
        {serviceAreas.join(', ')}
        {owners.join(', ')}
      </Meta>
      <Meta>
        {types.map(labelOfType).join(', ')}
        <>
          version {version}, <When at={changedAt} style="date" />
        </>
        {sayReuse(item)}
      </Meta>
    </>
  );
}

const labelOfType = (type: string) =>
  type in fileTypes ? fileTypes[type as FileTypeKey].label : type;
