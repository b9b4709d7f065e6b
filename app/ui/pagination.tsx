import { Link } from '@remix-run/react';
import { HiddenText } from './hidden-text';
import { Icon } from './icons';

export interface PageLink {
  to: string;
  /** What the link says, for example “Older topics”; “Previous page” or “Next page” otherwise. */
  title?: string;
  /** The name of that page, for example “P to W”. */
  page?: string;
}

/** NHS pagination: links to the page before and the page after; shows nothing when there is neither. */
export function Pagination(props: { previous?: PageLink; next?: PageLink; label?: string }) {
  const { previous, next } = props;
  if (!previous && !next) return null;
  return (
    <nav className="nhsuk-pagination" aria-label={props.label ?? 'Pagination'}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && <Step direction="previous" link={previous} />}
        {next && <Step direction="next" link={next} />}
      </ul>
    </nav>
  );
}

const directions = {
  previous: { rel: 'prev', word: 'Previous', icon: 'arrow-left' },
  next: { rel: 'next', word: 'Next', icon: 'arrow-right' },
} as const;

function Step({ direction, link }: { direction: keyof typeof directions; link: PageLink }) {
  const { rel, word, icon } = directions[direction];
  return (
    <li className={`nhsuk-pagination-item--${direction}`}>
      <Link
        className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`}
        to={link.to}
        rel={rel}
      >
        <span className="nhsuk-pagination__title">
          {link.title ?? (
            <>
              {word}
              <HiddenText> page</HiddenText>
            </>
          )}
        </span>
        {link.page && (
          <>
            <HiddenText>:</HiddenText>
            <span className="nhsuk-pagination__page">{link.page}</span>
          </>
        )}
        <Icon name={icon} />
      </Link>
    </li>
  );
}
