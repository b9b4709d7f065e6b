import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import { libraryAddresses } from '../addresses';
import type { FamilyMember } from '../views';
import { resultWords, stateWords } from '../words';

/** A family as nested lists: what was made of an item stands below it. */
export function FamilyTree({
  family,
  slug,
  label,
}: {
  family: FamilyMember[];
  /** Of the item it is looked at from. */
  slug: string;
  label?: string;
}) {
  return (
    <ul className="pbc-family" role="list" aria-label={label}>
      {family.map((member) => (
        <li key={member.slug}>
          <Member member={member} isIt={member.slug === slug} />
          {member.children.length === 0 ? null : (
            <FamilyTree family={member.children} slug={slug} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Member({
  member: { slug, title, owners, state, fromVersion, behind, results },
  isIt,
}: {
  member: FamilyMember;
  isIt: boolean;
}) {
  return (
    <>
      {isIt ? (
        <b aria-current="page">{title}</b>
      ) : (
        <Link to={href(libraryAddresses.item, { slug })}>{title}</Link>
      )}{' '}
      {behind ? <StateTag state="due">Made of an older version</StateTag> : null}
      <Meta>
        {owners.join(', ')}
        {fromVersion === null ? null : `adapted from version ${fromVersion}`}
        {isIt ? 'this item' : null}
        {state === 'published' ? null : stateWords[state].toLowerCase()}
        {results.length === 0
          ? null
          : results.map((result) => resultWords[result].toLowerCase()).join(', ')}
      </Meta>
    </>
  );
}
