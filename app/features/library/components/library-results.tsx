import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { HiddenText } from '~/ui/hidden-text';
import { InsetText } from '~/ui/inset-text';
import { Pagination } from '~/ui/pagination';
import { RemoveFilter } from '~/ui/remove-filter';
import { libraryAddresses } from '../addresses';
import { isFront, libraryHref, without, type Order } from '../finding/library-query';
import type { LibraryPage } from '../views';
import { countDocuments, stateWords } from '../words';
import { FoundRows } from './item-row';

/** What a question finds in the library: how many, what is chosen, in which order, the documents of this page. */
export function LibraryResults({ page }: { page: LibraryPage }) {
  const { query, rows, total, pages, found } = page;
  const at = (number: number) => libraryHref(libraryAddresses.library, { ...query, page: number });
  return (
    <section aria-labelledby="documents">
      <div className="pbc-results">
        <h2 id="documents">{countDocuments(total)}</h2>
        <Chosen page={page} />
      </div>
      {found ? <FoundNote total={total} found={found} /> : null}
      {total === 0 ? <Nothing page={page} /> : null}
      {total > 1 ? <Orders page={page} /> : null}
      {total === 0 ? null : <FoundRows items={rows} label="Documents" />}
      <Pagination
        label="Pages of documents"
        previous={
          query.page === 1 ? undefined : { to: at(query.page - 1), page: `${query.page - 1}` }
        }
        next={query.page === pages ? undefined : { to: at(query.page + 1), page: nextOf(page) }}
      />
    </section>
  );
}

const nextOf = ({ query, pages }: LibraryPage) => `${query.page + 1} of ${pages}`;

function Chosen({ page: { query, groups } }: { page: LibraryPage }) {
  const { q, state } = query;
  const chosen = groups.flatMap(({ facet, options }) =>
    options.filter((option) => option.chosen).map((option) => ({ ...option, facet })),
  );
  const words = q.trim();
  if (words === '' && chosen.length === 0 && state === 'published') return null;
  const to = (other: typeof query) => libraryHref(libraryAddresses.library, other);
  return (
    <div className="pbc-chips pbc-no-print">
      {words === '' ? null : (
        <RemoveFilter
          to={to({
            ...query,
            q: '',
            order: query.order === 'best' ? 'newest' : query.order,
            page: 1,
          })}
          text={`“${words}”`}
        />
      )}
      {chosen.map(({ facet, value, label }) => (
        <RemoveFilter
          key={`${facet} ${value}`}
          to={to(without(query, facet, value))}
          text={label}
        />
      ))}
      {state === 'published' ? null : (
        <RemoveFilter to={to({ ...query, state: 'published', page: 1 })} text={stateWords[state]} />
      )}
      <Link to={href(libraryAddresses.library, {})}>
        Clear all<HiddenText> filters</HiddenText>
      </Link>
    </div>
  );
}

const orderWords: Record<Order, string> = {
  best: 'Best match',
  newest: 'Newest',
  used: 'Most used',
  name: 'By name',
};

function Orders({ page: { query } }: { page: LibraryPage }) {
  const offered: Order[] = [
    ...(query.q.trim() === '' ? [] : (['best'] as const)),
    'newest',
    'used',
    'name',
  ];
  return (
    <nav className="pbc-orders pbc-no-print" aria-label="Order">
      {offered.map((order) => (
        <Link
          key={order}
          to={libraryHref(libraryAddresses.library, { ...query, order, page: 1 })}
          aria-current={order === query.order ? 'true' : undefined}
        >
          {orderWords[order]}
        </Link>
      ))}
    </nav>
  );
}

function FoundNote({
  total,
  found: { having, shortened, incomplete },
}: {
  total: number;
  found: NonNullable<LibraryPage['found']>;
}) {
  const notes = [
    total > 0 && having === 'some'
      ? 'Nothing has all of these words; these have some of them.'
      : '',
    shortened ? 'That was long: only its first words were searched for.' : '',
  ].filter((note) => note !== '');
  return (
    <>
      {notes.length === 0 ? null : <p className="pbc-count-line">{notes.join(' ')}</p>}
      {incomplete ? (
        <InsetText>
          <p>
            The search index is being made anew. Until that is done, something may be missing here.
          </p>
        </InsetText>
      ) : null}
    </>
  );
}

function Nothing({ page: { query, mayShare } }: { page: LibraryPage }) {
  const share = mayShare ? (
    <ButtonLink to={href(libraryAddresses.newItem, {})} variant="secondary">
      Share a document
    </ButtonLink>
  ) : undefined;
  if (isFront(query)) {
    return (
      <EmptyState title="Nothing here yet" action={share}>
        Share the first one: a file, a title and a kind are enough.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing is found by that"
      action={
        <ButtonLink
          to={href(libraryAddresses.wanted, {}, { title: query.q.trim() || undefined })}
          variant="secondary"
        >
          Ask the network for it
        </ButtonLink>
      }
    >
      Take a filter away, or try fewer or other words. Perhaps somebody has it and has not shared
      it.
    </EmptyState>
  );
}
