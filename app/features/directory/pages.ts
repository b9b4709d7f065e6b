import { namePartsOf } from '~/platform/text/person-name';
import { placeOf, type Directory } from './directory';
import type { PeoplePage } from './list-views';
import type { Member } from './member';
import { OTHERS, type PeopleQuery } from './people-query';

/** Which part of a list a page shows, and where the pages beside it begin. Pure. */

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

type Steps = Pick<PeoplePage, 'previous' | 'next'> & { start: number };

/** The page that a question asks for: behind a person, at a letter, or from the beginning. */
export function stepFrom(
  directory: Directory,
  people: readonly Member[],
  query: PeopleQuery,
  size: number,
): Steps {
  const start = startOf(directory, people, query);
  const before = Math.max(0, start - size);
  const after = start + size;
  return {
    start,
    previous:
      start === 0
        ? null
        : {
            after: before === 0 ? '' : (people[before - 1]?.id ?? ''),
            title: spanOf(people[before], people[start - 1]),
          },
    next:
      after >= people.length
        ? null
        : {
            after: people[after - 1]?.id ?? '',
            title: spanOf(people[after], people[Math.min(after + size, people.length) - 1]),
          },
  };
}

/** The same for sheets, of which every one is full but the last. */
export function sheetAt(people: readonly Member[], { after }: PeopleQuery, size: number) {
  const found = people.findIndex(({ id }) => id === after);
  const start = Math.floor((found + 1) / size) * size;
  const behind = (index: number) => people[index - 1]?.id ?? null;
  return {
    start,
    previous: start === 0 ? null : (behind(start - size) ?? ''),
    next: start + size >= people.length ? null : behind(start + size),
  };
}

/** The letters with whether anybody is there; `other` only where somebody is. */
export function lettersOf(people: readonly Member[]): PeoplePage['letters'] {
  const present = new Set(people.map(({ letter }) => letter));
  const letters = alphabet.map((letter) => ({ letter, some: present.has(letter) }));
  return present.has('') ? [...letters, { letter: OTHERS, some: true }] : letters;
}

function startOf(
  directory: Directory,
  people: readonly Member[],
  { from, after }: PeopleQuery,
): number {
  if (after !== null) {
    const member = directory.byId.get(after);
    if (!member) return 0; // left since: one begins anew
    const place = placeOf(people, member);
    return Math.min(people[place] === member ? place + 1 : place, Math.max(0, people.length - 1));
  }
  if (from === null) return 0;
  const first = people.findIndex(({ letter }) =>
    from === OTHERS ? letter === '' : letter >= from,
  );
  return Math.max(0, first);
}

/** "P to W", or the surnames where one letter has more than a page. */
function spanOf(first: Member | undefined, last: Member | undefined): string {
  if (!first || !last) return '';
  if (first.letter !== '' && last.letter !== '' && first.letter !== last.letter) {
    return `${first.letter} to ${last.letter}`;
  }
  const [one, other] = [namePartsOf(first.name).family, namePartsOf(last.name).family];
  return one === other ? one : `${one} to ${other}`;
}
