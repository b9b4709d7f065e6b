import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { boardAddresses } from '../../addresses';
import { MOST_COUNTED } from '../../reading/limits';
import type { Counts } from '../../views';
import { AllReadButton } from '../reading/all-read-button';
import { listHref } from '../section/section-filters';

interface SectionLine {
  slug: string;
  name: string;
  description: string;
  counts: Counts;
  /** So many are new to the reader. */
  unread: number;
}

/** The sections with what stands in them and what is new there. */
export function SectionsPart({ sections }: { sections: SectionLine[] }) {
  return (
    <Part title="Sections">
      <ul className="pbc-rows">
        {sections.map(({ slug, name, description, counts, unread }) => (
          <li key={slug}>
            <h3>
              <Link className="pbc-stay" to={href(boardAddresses.section, { section: slug })}>
                {name}
              </Link>
            </h3>
            <p>{description}</p>
            <Meta>
              {unread > 0 ? (
                <Link to={listHref(slug, { view: 'new' })}>
                  {unread === MOST_COUNTED ? `${unread} or more` : unread} new to you
                  <span className="nhsuk-u-visually-hidden"> in {name}</span>
                </Link>
              ) : null}
              {counts.all === 0 ? 'No queries yet' : null}
              {counts.all > 0 ? `${counts.all} ${counts.all === 1 ? 'query' : 'queries'}` : null}
              {counts.unanswered > 0 ? `${counts.unanswered} unanswered` : null}
            </Meta>
          </li>
        ))}
      </ul>
      {sections.some(({ unread }) => unread > 0) ? <AllReadButton section={null} /> : null}
    </Part>
  );
}
