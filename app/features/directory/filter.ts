import type { Role } from '~/platform/actor';
import type { Directory, Member } from './directory';
import { matchesWord, wantedWords } from './words';

/** Whom a question finds, and how many each further choice would find: one walk over everybody. Pure. */

/** A month, for "active" and "new". */
export const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What is asked, in the directory's own numbers. An empty list asks nothing. */
export interface Question {
  q: string;
  active: boolean;
  roles: readonly Role[];
  professions: readonly string[];
  /** Numbers of subjects. */
  subjects: readonly number[];
  /** Numbers of organisations, by filter: each counts with all that belongs to it. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** How many people there would be with one more value of a filter, whatever else is chosen in the same filter. */
export interface Counts {
  active: number;
  roles: Map<Role, number>;
  professions: Map<string, number>;
  subjects: Map<number, number>;
  /** By filter, by number of the organisation. */
  places: Map<string, Map<number, number>>;
}

export interface Found {
  /** By surname. */
  people: Member[];
  counts: Counts;
}

/** Nothing chosen. */
export const everybody: Question = {
  q: '',
  active: false,
  roles: [],
  professions: [],
  subjects: [],
  places: new Map(),
};

/** Whether somebody was here within the month. */
export const isActive = (member: Member, moment: number) => member.lastSeenAt > moment - MONTH;

/**
 * Answers a question.
 *
 * @param filters filters by organisation that are counted
 * @param moment the present, in milliseconds
 */
export function filterPeople(
  directory: Directory,
  question: Question,
  filters: readonly string[],
  moment: number,
): Found {
  const asks = questionBy(directory, question, filters, moment);
  const matches = matcherOf(directory, question.q);
  const people: Member[] = [];
  const counts = noCounts(filters);
  const perPlace = filters.map(() => new Map<number, number>());
  for (const member of directory.members) {
    if (!member.roles.includes('member') || !matches(member)) continue;
    // Who fails one filter alone is counted there, and nowhere else; who fails two, nowhere.
    let failed = -1;
    let fails = 0;
    for (let number = 0; number < asks.length && fails < 2; number += 1) {
      if (asks[number]?.(member)) continue;
      failed = number;
      fails += 1;
    }
    if (fails > 1) continue;
    if (fails === 0) people.push(member);
    const counted = (number: number) => fails === 0 || failed === number;
    if (counted(ACTIVE) && isActive(member, moment)) counts.active += 1;
    if (counted(ROLE)) for (const role of member.roles) add(counts.roles, role);
    if (counted(PROFESSION) && member.profession !== null) {
      add(counts.professions, member.profession);
    }
    if (counted(SUBJECT)) for (const subject of member.subjects) add(counts.subjects, subject);
    for (let number = 0; number < filters.length; number += 1) {
      const own = perPlace[number];
      if (own && counted(PLACES + number)) add(own, member.place);
    }
  }
  filters.forEach((filter, number) => {
    counts.places.set(filter, rollUp(directory, perPlace[number] ?? new Map()));
  });
  return { people, counts };
}

const ACTIVE = 0;
const ROLE = 1;
const PROFESSION = 2;
const SUBJECT = 3;
const PLACES = 4;

type Ask = (member: Member) => boolean;
const yes: Ask = () => true;

/** One question a filter, in the order of the constants above. */
function questionBy(
  directory: Directory,
  { active, roles, professions, subjects, places }: Question,
  filters: readonly string[],
  moment: number,
): Ask[] {
  return [
    active ? (member) => isActive(member, moment) : yes,
    roles.length > 0 ? (member) => roles.some((role) => member.roles.includes(role)) : yes,
    professions.length > 0
      ? (member) => member.profession !== null && professions.includes(member.profession)
      : yes,
    subjects.length > 0
      ? (member) => subjects.some((subject) => member.subjects.includes(subject))
      : yes,
    ...filters.map((filter) => inOneOf(directory, places.get(filter) ?? [])),
  ];
}

function inOneOf({ places }: Directory, chosen: readonly number[]): Ask {
  if (chosen.length === 0) return yes;
  const within = places.map(({ line }) => line.some((number) => chosen.includes(number)));
  return ({ place }) => within[place] ?? false;
}

/** Every word begins a word of the name, the job, the organisation or what it belongs to, or a subject. */
function matcherOf({ places, subjects }: Directory, q: string): Ask {
  const words = wantedWords(q).map((word) => ({
    word,
    inPlace: places.map((place) => matchesWord(place.words, word)),
    inSubject: subjects.map((subject) => matchesWord(subject.words, word)),
  }));
  // What was typed holds no letter: nobody has such a name.
  if (words.length === 0) return q.trim() === '' ? yes : () => false;
  return (member) =>
    words.every(
      ({ word, inPlace, inSubject }) =>
        (inPlace[member.place] ?? false) ||
        member.subjects.some((subject) => inSubject[subject]) ||
        matchesWord(member.words, word),
    );
}

/** An organisation has its own people and those of all that belongs to it. */
function rollUp({ places }: Directory, own: Map<number, number>): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [place, count] of own) {
    for (const number of places[place]?.line ?? []) add(sums, number, count);
  }
  return sums;
}

function noCounts(filters: readonly string[]): Counts {
  return {
    active: 0,
    roles: new Map(),
    professions: new Map(),
    subjects: new Map(),
    places: new Map(filters.map((filter) => [filter, new Map()])),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
