import { Link } from '@remix-run/react';
import { relativeDay } from '~/platform/dates';
import type { Hit, SearchPage } from '~/platform/search/hit';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { Pieces } from '~/ui/pieces';
import { StateTag } from '~/ui/tag';

/** How many there are, in words: "12 results". */
export function countInWords({ total, capped }: Pick<SearchPage, 'total' | 'capped'>): string {
  if (capped) return `More than ${total} results`;
  if (total === 0) return 'No results';
  return total === 1 ? '1 result' : `${total} results`;
}

/** What was found, best first. */
export function Results({ hits, label }: { hits: Hit[]; label: string }) {
  return (
    <ol className="pbc-hits" aria-label={label}>
      {hits.map((hit) => (
        <Result key={`${hit.kind} ${hit.id}`} hit={hit} />
      ))}
    </ol>
  );
}

function Result({ hit }: { hit: Hit }) {
  const now = useNow();
  return (
    <li>
      <h2>
        <Link to={hit.to}>
          {hit.titlePieces ? (
            <Pieces pieces={hit.titlePieces} />
          ) : (
            `${hit.part ?? ''} ${hit.title}`.trim()
          )}
        </Link>
      </h2>
      {hit.about === undefined ? null : <p className="about">{hit.about}</p>}
      {hit.snippet.length > 0 ? (
        <p className="snippet">
          <Pieces pieces={hit.snippet} />
        </p>
      ) : null}
      {hit.state ? (
        <div className="tags">
          <StateTag state={hit.state.tag}>{hit.state.text}</StateTag>
        </div>
      ) : null}
      <Meta>
        {hit.who.join(', ')}
        {hit.where.join(', ')}
        {hit.at === null ? null : relativeDay(hit.at, now)}
      </Meta>
    </li>
  );
}
