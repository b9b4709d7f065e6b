import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { Described } from '~/platform/queries/origins.server';

/**
 * What a query was before it was one, with a link back; nothing for who may not see that.
 *
 * @param props.words what comes before: "This began as"
 */
export function BeganAs({ origins, words }: { origins: readonly Described[]; words: string }) {
  if (origins.length === 0) return null;
  return (
    <p className="pbc-meta">
      {words}{' '}
      {origins.map((origin, place) => (
        <Fragment key={origin.to}>
          {place === 0 ? null : ', and '}
          <Link to={origin.to}>{origin.words}</Link>
        </Fragment>
      ))}
      .
    </p>
  );
}
