import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { Badge, StateTag } from '~/ui/tag';
import { guidanceAddresses } from '../addresses';
import type { GuidanceLine } from '../views';
import { linkWords, statusWords } from '../words';

/** Guidance, one below the other: with how what it says begins. */
export function GuidanceRows({ rows }: { rows: GuidanceLine[] }) {
  return (
    <ul className="pbc-items" role="list" aria-label="Guidance">
      {rows.map(
        ({ slug, title, source, status, link, url, summary, serviceAreas, publishedOn }) => (
          <li key={slug}>
            <h3>
              <Link to={href(guidanceAddresses.guidance, { guidance: slug })}>{title}</Link>
            </h3>
            {summary === '' ? null : <p className="purpose">{summary}</p>}
            <Meta>
              {source}
              {`published ${formatDay(publishedOn)}`}
              {serviceAreas.join(', ')}
            </Meta>
            {status === 'current' && link !== 'dead' ? null : (
              <p className="pbc-badges">
                {status === 'current' ? null : <Badge>{statusWords[status]}</Badge>}
                {url !== '' && link === 'dead' ? (
                  <StateTag state="due">{linkWords[link]}</StateTag>
                ) : null}
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
