import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { EmptyState } from '~/ui/empty-state';
import { HiddenText } from '~/ui/hidden-text';
import { Pagination } from '~/ui/pagination';
import { RemoveFilter } from '~/ui/remove-filter';
import { directoryAddresses } from '../addresses';
import type { Chip, PeoplePage } from '../list-views';
import { OTHERS, peopleHref, without, type PeopleQuery } from '../people-query';
import { PersonItem } from './person-row';

/** Whom the filters find: how many, what is chosen, the letters, the people of this page. */
export function PeopleResults({ page }: { page: PeoplePage }) {
  const { query, found, rows, chips, letters, previous, next } = page;
  const at = (after: string) =>
    peopleHref(directoryAddresses.people, { ...query, from: null, after: after || null });
  return (
    <div>
      <div className="pbc-results">
        <h2>{countOf(found)}</h2>
        <Chosen query={query} chips={chips} />
      </div>
      {found === 0 ? (
        <EmptyState title="Nobody is found by that">
          Take a filter away, or try fewer words. The beginning of a word is enough.
        </EmptyState>
      ) : (
        <>
          <Letters query={query} letters={letters} />
          <ul className="pbc-people" aria-label="People">
            {rows.map((person) => (
              <PersonItem key={person.id} person={person} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        label="Pages"
        previous={
          previous ? { to: at(previous.after), title: `Previous: ${previous.title}` } : undefined
        }
        next={next ? { to: at(next.after), title: `Next: ${next.title}` } : undefined}
      />
    </div>
  );
}

/** "Nobody", "1 person", "39 people" */
export function countOf(found: number): string {
  if (found === 0) return 'Nobody';
  return found === 1 ? '1 person' : `${found.toLocaleString('en-GB')} people`;
}

function Chosen({ query, chips }: { query: PeopleQuery; chips: Chip[] }) {
  const words = query.q.trim();
  if (words === '' && chips.length === 0) return null;
  return (
    <div className="pbc-chips pbc-no-print">
      {words === '' ? null : (
        <RemoveFilter
          to={peopleHref(directoryAddresses.people, { ...query, q: '', from: null, after: null })}
          text={`“${words}”`}
        />
      )}
      {chips.map(({ parameter, value, text }) => (
        <RemoveFilter
          key={`${parameter} ${value}`}
          to={peopleHref(directoryAddresses.people, without(query, parameter, value))}
          text={text}
        />
      ))}
      <Link to={href(directoryAddresses.people, {})}>
        Clear all<HiddenText> filters</HiddenText>
      </Link>
    </div>
  );
}

function Letters({ query, letters }: { query: PeopleQuery; letters: PeoplePage['letters'] }) {
  return (
    <nav className="pbc-az pbc-no-print" aria-label="By surname">
      {letters.map(({ letter, some }) => {
        const text = letter === OTHERS ? 'Other' : letter;
        const to = { ...query, after: null, from: letter };
        return some ? (
          <Link key={letter} to={peopleHref(directoryAddresses.people, to)}>
            {text}
          </Link>
        ) : (
          <span key={letter}>{text}</span>
        );
      })}
    </nav>
  );
}
