import { roles, type Role } from '~/platform/actor';
import { markWords, type Columns } from './columns';
import { bitsOf, presentOf, type Directory } from './directory';
import type { Member } from './member';
import { beginningOf, wantedWords } from './words';

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

/**
 * How many people there would be with one more value of a filter, whatever else is chosen in the same filter. Counted by
 * number: 20,000 people are counted in all filters at once.
 */
export interface Counts {
  active: number;
  /** By number of the role. */
  roles: Int32Array;
  /** By number of the profession. */
  professions: Int32Array;
  /** By number of the subject. */
  subjects: Int32Array;
  /** By filter, by number of the organisation: with all that belongs to it. */
  places: Map<string, Int32Array>;
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
  const columns = presentOf(directory);
  const failed = judge(directory, columns, question, filters, moment);
  const since = moment - MONTH;
  const people: Member[] = [];
  let active = 0;
  const roleCounts = new Int32Array(roles.length);
  const professions = new Int32Array(directory.professions.length);
  const subjects = new Int32Array(directory.subjects.length);
  const inAll = new Int32Array(directory.places.length);
  const inOne = filters.map(() => new Int32Array(directory.places.length));
  columns.members.forEach((member, at) => {
    const filter = failed[at];
    if (filter === undefined || filter === SEVERAL) return;
    const all = filter === NONE;
    if (all) people.push(member);
    if ((all || filter === ACTIVE) && (columns.lastSeenAt[at] ?? 0) > since) active += 1;
    if (all || filter === ROLE) addRoles(roleCounts, columns.roleBits[at] ?? 0);
    if (all || filter === PROFESSION) add(professions, columns.professions[at]);
    if (all || filter === SUBJECT) {
      const end = columns.subjectsFrom[at + 1] ?? 0;
      for (let n = columns.subjectsFrom[at] ?? 0; n < end; n += 1)
        add(subjects, columns.subjects[n]);
    }
    if (all) add(inAll, columns.places[at]);
    else if (filter >= PLACES) add(inOne[filter - PLACES], columns.places[at]);
  });
  const places = new Map(
    filters.map((filter, number) => [filter, rollUp(directory, [inAll, inOne[number]])]),
  );
  return { people, counts: { active, roles: roleCounts, professions, subjects, places } };
}

/** Numbers of filters: those by organisation come last. */
const NONE = 0;
/** More than one, or the words: such people are counted nowhere. */
const SEVERAL = 1;
const ACTIVE = 2;
const ROLE = 3;
const PROFESSION = 4;
const SUBJECT = 5;
const PLACES = 6;

/** For everybody, which one filter leaves them out: they are counted there and nowhere else. */
function judge(
  directory: Directory,
  columns: Columns,
  { q, active, roles: wanted, professions, subjects, places }: Question,
  filters: readonly string[],
  moment: number,
): Uint8Array {
  const failed = new Uint8Array(columns.members.length);
  const ask = (filter: number, holds: (at: number) => boolean) => {
    for (let at = 0; at < failed.length; at += 1) {
      if (failed[at] === SEVERAL || holds(at)) continue;
      failed[at] = failed[at] === NONE ? filter : SEVERAL;
    }
  };
  if (q.trim() !== '') {
    const found = markMatches(directory, columns, q);
    ask(SEVERAL, (at) => found[at] === 1);
  }
  const since = moment - MONTH;
  if (active) ask(ACTIVE, (at) => (columns.lastSeenAt[at] ?? 0) > since);
  const bits = bitsOf(wanted);
  if (bits !== 0) ask(ROLE, (at) => ((columns.roleBits[at] ?? 0) & bits) !== 0);
  if (professions.length > 0) {
    const chosen = marksOf(directory.professions, ({ slug }) => professions.includes(slug));
    ask(PROFESSION, (at) => chosen[columns.professions[at] ?? -1] === 1);
  }
  if (subjects.length > 0) {
    const chosen = marksOf(directory.subjects, (_, number) => subjects.includes(number));
    ask(SUBJECT, (at) => hasSubject(columns, at, chosen));
  }
  filters.forEach((filter, number) => {
    const chosen = places.get(filter) ?? [];
    if (chosen.length === 0) return;
    const within = marksOf(directory.places, ({ line }) =>
      line.some((place) => chosen.includes(place)),
    );
    ask(PLACES + number, (at) => within[columns.places[at] ?? -1] === 1);
  });
  return failed;
}

/** Every word begins a word of the name, the job, the organisation or what it belongs to, or a subject. */
function markMatches({ places, subjects }: Directory, columns: Columns, q: string): Uint8Array {
  const words = wantedWords(q).map(beginningOf);
  const found = new Uint8Array(columns.members.length);
  // What was typed holds no letter: nobody has such a name.
  if (words.length === 0) return found;
  found.fill(1);
  for (const word of words) {
    const has = new Uint8Array(found.length);
    markWords(columns, word, has);
    const inPlace = marksOf(places, (place) => place.words.includes(word));
    const inSubject = marksOf(subjects, (subject) => subject.words.includes(word));
    for (let at = 0; at < found.length; at += 1) {
      if (found[at] === 0 || has[at] === 1) continue;
      if (inPlace[columns.places[at] ?? -1] === 1 || hasSubject(columns, at, inSubject)) continue;
      found[at] = 0;
    }
  }
  return found;
}

function hasSubject({ subjects, subjectsFrom }: Columns, at: number, marks: Uint8Array): boolean {
  const end = subjectsFrom[at + 1] ?? 0;
  for (let n = subjectsFrom[at] ?? 0; n < end; n += 1) {
    if (marks[subjects[n] ?? -1] === 1) return true;
  }
  return false;
}

function marksOf<One>(all: readonly One[], is: (one: One, number: number) => boolean): Uint8Array {
  return Uint8Array.from(all, (one, number) => (is(one, number) ? 1 : 0));
}

/** An organisation has its own people and those of all that belongs to it. */
function rollUp({ places }: Directory, own: Array<Int32Array | undefined>): Int32Array {
  const sums = new Int32Array(places.length);
  places.forEach(({ line }, place) => {
    const count = own.reduce((sum, counts) => sum + (counts?.[place] ?? 0), 0);
    if (count > 0) for (const number of line) add(sums, number, count);
  });
  return sums;
}

function addRoles(counts: Int32Array, bits: number): void {
  for (let role = 0; role < roles.length; role += 1) if ((bits >> role) & 1) add(counts, role);
}

/** Numbers outside the list, as of somebody without an organisation, are counted nowhere. */
function add(counts: Int32Array | undefined, number = -1, count = 1): void {
  const known = counts?.[number];
  if (counts && known !== undefined) counts[number] = known + count;
}
