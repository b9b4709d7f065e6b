import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { labelsFor } from '~/features/board/search/search.server';
import { listSections } from '~/features/board/sections/sections.server';
import { findingAddresses } from '~/features/finding/addresses';
import { AskInstead } from '~/features/finding/components/ask-instead';
import { countInWords, Results } from '~/features/finding/components/results';
import { SearchForm } from '~/features/finding/components/search-form';
import {
  readSearchQuery,
  writeSearchQuery,
  type SearchQuery,
} from '~/features/finding/search-query';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { search } from '~/platform/search/find.server';
import { listSearchables } from '~/platform/search/searchables.server';
import { EmptyState } from '~/ui/empty-state';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { Pagination } from '~/ui/pagination';

/** A title is read aloud, and stands in a tab: a long text is cut there. */
const MAX_TITLE_WORDS = 60;

export const meta = titled<{ query: SearchQuery }>(({ query: { q } }) => {
  const words = q.trim();
  if (words === '') return 'Search';
  return `Search: ${words.length > MAX_TITLE_WORDS ? `${words.slice(0, MAX_TITLE_WORDS)}…` : words}`;
});

export const loader = page(findingAddresses.search, async ({ actor, url }) => {
  const query = readSearchQuery(url.searchParams);
  const [found, sections, serviceAreas] = await Promise.all([
    query.q.trim() === ''
      ? null
      : labelsFor(actor, query).then((labels) =>
          search(actor, { text: query.q, kind: query.kind, labels, before: query.before }),
        ),
    listSections(actor),
    listServiceAreas(),
  ]);
  const kinds = listSearchables().map(({ kind, name }) => ({ kind, name }));
  const note = listSearchables().find(({ kind }) => kind === query.kind)?.note ?? '';
  return { query, found, note, choices: { kinds, sections, serviceAreas } };
});

export default function Search() {
  const { query, found, note, choices } = useLoaderData<typeof loader>();
  const [first] = choices.sections;
  const ask = first
    ? href(
        boardAddresses.ask,
        { section: query.section ?? first.slug },
        { title: query.q.trim() || undefined },
      )
    : null;
  const pageHref = (before: string | null) =>
    href(findingAddresses.search, {}, writeSearchQuery({ ...query, before }));
  return (
    <PageBody>
      <h1>Search</h1>
      <SearchForm query={query} choices={choices} />
      {found === null ? (
        <EmptyState title="What are you looking for?">
          Search finds members, organisations, and words in queries, replies and the files attached
          to them. Put a phrase between double quotes. {note}
        </EmptyState>
      ) : (
        <>
          <p className="pbc-count-line" role="status">
            <b>{countInWords(found)}</b>
            {noteOf(found, note)}
          </p>
          {found.incomplete ? (
            <InsetText>
              <p>
                The search index is being made anew. Until that is done, something may be missing
                here.
              </p>
            </InsetText>
          ) : null}
          <Results hits={found.hits} label="Results" />
          <Pagination
            label="Pages of results"
            previous={
              query.before === null ? undefined : { to: pageHref(null), title: 'First page' }
            }
            next={
              found.next === null ? undefined : { to: pageHref(found.next), title: 'More results' }
            }
          />
          {ask === null ? null : <AskInstead to={ask} found={found.total > 0} />}
        </>
      )}
    </PageBody>
  );
}

/** What the reader should know of how it was found. */
function noteOf(
  {
    total,
    capped,
    having,
    shortened,
  }: {
    total: number;
    capped: boolean;
    having: 'all' | 'some';
    shortened: boolean;
  },
  ofKind: string,
): string {
  const notes = [
    total > 0 && having === 'some'
      ? 'Nothing has all of these words; these have some of them.'
      : '',
    capped ? 'These are the best of the newest: one more word narrows them down.' : '',
    shortened ? 'That was long: only its first words were searched for.' : '',
    total === 0 ? 'Try fewer words, other words, or fewer filters.' : '',
    ofKind,
  ];
  return notes
    .filter((note) => note !== '')
    .map((note) => ` ${note}`)
    .join('');
}
