import { Link } from '@remix-run/react';
import type { MadeQuery } from '~/platform/queries/made-queries.server';
import { Meta } from '~/ui/meta';
import { When } from '~/ui/when';

/** Queries for templates, one below the other. */
export function WantedRows({ queries }: { queries: MadeQuery[] }) {
  return (
    <ul className="pbc-rows is-tight" role="list" aria-label="Wanted">
      {queries.map(({ title, to, asker, organisation, at, replies }) => (
        <li key={to}>
          <Link to={to}>{title}</Link>
          <Meta>
            {organisation === '' ? asker : `${asker}, ${organisation}`}
            <When at={at} style="relative" />
            {replies === 0 ? null : `${replies} ${replies === 1 ? 'reply' : 'replies'}`}
          </Meta>
        </li>
      ))}
    </ul>
  );
}
