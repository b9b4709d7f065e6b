import { roles, type Role } from '~/platform/actor';
import { bitsOf, presentOf, type Directory, type Member } from './directory';
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
  const asks = asksOf(directory, question, filters, moment);
  const people: Member[] = [];
  const since = moment - MONTH;
  let active = 0;
  const roleCounts = new Int32Array(roles.length);
  const professions = new Int32Array(directory.professions.length);
  const subjects = new Int32Array(directory.subjects.length);
  const inAll = new Int32Array(directory.places.length);
  const inOne = filters.map(() => new Int32Array(directory.places.length));

  // Who fails one filter alone is counted there and nowhere else, who fails two nowhere.
  for (const member of presentOf(directory)) {
    let failed = NONE;
    for (const { filter, holds } of asks) {
      if (holds(member)) continue;
      failed = failed === NONE && filter !== WORDS ? filter : WORDS;
      if (failed === WORDS) break;
    }
    if (failed === WORDS) continue;
    const all = failed === NONE;
    if (all) people.push(member);
    if ((all || failed === ACTIVE) && member.lastSeenAt > since) active += 1;
    if (all || failed === ROLE) addRoles(roleCounts, member.roleBits);
    if (all || failed === PROFESSION) add(professions, member.professionNumber);
    if (all || failed === SUBJECT) for (const subject of member.subjects) add(subjects, subject);
    if (all) add(inAll, member.place);
    else if (failed >= PLACES) add(inOne[failed - PLACES], member.place);
  }
  const places = new Map(
    filters.map((filter, number) => [filter, rollUp(directory, [inAll, inOne[number]])]),
  );
  return { people, counts: { active, roles: roleCounts, professions, subjects, places } };
}

/** Numbers of filters: those by organisation come last. Words filter too, and are counted nowhere. */
const NONE = -2;
const WORDS = -1;
const ACTIVE = 0;
const ROLE = 1;
const PROFESSION = 2;
const SUBJECT = 3;
const PLACES = 4;

interface Ask {
  filter: number;
  holds: (member: Member) => boolean;
}

/** What is asked of everybody: filters in which nothing is chosen ask nothing. */
function asksOf(
  directory: Directory,
  { q, active, roles: wanted, professions, subjects, places }: Question,
  filters: readonly string[],
  moment: number,
): Ask[] {
  const asks: Ask[] = [];
  if (active) asks.push({ filter: ACTIVE, holds: ({ lastSeenAt }) => lastSeenAt > moment - MONTH });
  if (wanted.length > 0) {
    const any = bitsOf(wanted);
    asks.push({ filter: ROLE, holds: ({ roleBits }) => (roleBits & any) !== 0 });
  }
  if (professions.length > 0) {
    const holds: Ask['holds'] = ({ profession }) =>
      profession !== null && professions.includes(profession);
    asks.push({ filter: PROFESSION, holds });
  }
  if (subjects.length > 0) {
    const holds: Ask['holds'] = (member) =>
      subjects.some((subject) => member.subjects.includes(subject));
    asks.push({ filter: SUBJECT, holds });
  }
  filters.forEach((filter, number) => {
    const chosen = places.get(filter) ?? [];
    if (chosen.length === 0) return;
    const within = directory.places.map(({ line }) => line.some((at) => chosen.includes(at)));
    asks.push({ filter: PLACES + number, holds: ({ place }) => within[place] ?? false });
  });
  // The dearest question goes to those alone whom the others leave.
  if (q.trim() !== '') asks.push({ filter: WORDS, holds: matcherOf(directory, q) });
  return asks;
}

/** Every word begins a word of the name, the job, the organisation or what it belongs to, or a subject. */
function matcherOf({ places, subjects }: Directory, q: string): Ask['holds'] {
  const words = wantedWords(q).map((word) => ({
    beginning: beginningOf(word),
    inPlace: places.map((place) => place.words.includes(beginningOf(word))),
    inSubject: subjects.map((subject) => subject.words.includes(beginningOf(word))),
  }));
  // What was typed holds no letter: nobody has such a name.
  if (words.length === 0) return () => false;
  return (member) =>
    words.every(
      ({ beginning, inPlace, inSubject }) =>
        (inPlace[member.place] ?? false) ||
        member.subjects.some((subject) => inSubject[subject]) ||
        member.words.includes(beginning),
    );
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
function add(counts: Int32Array | undefined, number: number, count = 1): void {
  const known = counts?.[number];
  if (counts && known !== undefined) counts[number] = known + count;
}
