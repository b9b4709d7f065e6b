import { Link } from '@remix-run/react';
import { guidanceAddresses } from '~/features/guidance/addresses';
import { statusWords } from '~/features/guidance/words';
import { href } from '~/platform/addresses';
import { InsetText } from '~/ui/inset-text';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import { libraryAddresses } from '../addresses';
import type { GuidanceOfItem, ItemPage } from '../views';
import { outcomeWords } from '../words';

/** That guidance is new or has changed since somebody looked: whoever takes the document must know. */
export function CheckAgainst({ item: { slug, state, guidance, may } }: { item: ItemPage }) {
  const toCheck = guidance.filter((one) => one.toCheck);
  if (state !== 'published' || toCheck.length === 0) return null;
  return (
    <InsetText>
      <p>
        <b>Check against guidance that is new or has changed:</b>{' '}
        {toCheck.map((one, place) => (
          <span key={one.slug}>
            {place === 0 ? '' : ', '}
            <GuidanceLink guidance={one} />
          </span>
        ))}
      </p>
      {may.change ? (
        <p>
          <Link to={href(libraryAddresses.guidance, { slug })}>Say that it has been checked</Link>
        </p>
      ) : null}
    </InsetText>
  );
}

/** The guidance a document rests on. */
export function RestsOn({ item: { guidance } }: { item: ItemPage }) {
  const shown = guidance.filter(({ named, outcome }) => named || outcome !== null);
  if (shown.length === 0) return null;
  return (
    <Part title="Guidance it rests on" id="guidance">
      <ul className="pbc-rows is-tight" role="list" aria-label="Guidance it rests on">
        {shown.map((one) => (
          <li key={one.slug}>
            <GuidanceLink guidance={one} />, {one.source}
            <Checked guidance={one} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function GuidanceLink({ guidance: { slug, title, status } }: { guidance: GuidanceOfItem }) {
  return (
    <>
      <Link to={href(guidanceAddresses.guidance, { guidance: slug })}>{title}</Link>
      {status === 'current' ? null : ` (${statusWords[status].toLowerCase()})`}
    </>
  );
}

/** Whether it has been looked at since, and what came of it. */
export function Checked({
  guidance: { toCheck, checkedAt, outcome },
}: {
  guidance: GuidanceOfItem;
}) {
  if (toCheck) {
    return (
      <>
        {' '}
        <StateTag state="due">To be checked</StateTag>
      </>
    );
  }
  if (checkedAt === null || outcome === null) return null;
  return (
    <span className="pbc-meta">
      {' '}
      {outcomeWords[outcome]}, <When at={checkedAt} style="date" />
    </span>
  );
}
