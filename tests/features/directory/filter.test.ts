import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, fill, turn, type Directory } from '~/features/directory/directory';
import { filterPeople, MONTH, type Question } from '~/features/directory/filter';
import { makeLists } from '~/features/directory/lists';
import type { MemberRow } from '~/features/directory/members.hot.server';
import { roles, type Role } from '~/platform/actor';
import { compareSortNames } from '~/platform/text/person-name';

/** The one walk over everybody answers what asking everybody each question by itself would. */

const MOMENT = Date.parse('2026-11-22T12:00:00Z');
const KINDS = ['region', 'pct', 'cluster', 'practice'];
const FILTERS = ['organisation', 'pct', 'cluster'];
const PROFESSIONS = ['gp', 'nurse', 'manager'];
const AREAS = ['diabetes', 'stroke', 'ear-nose-and-throat'];
const INTERESTS = ['tariff data', 'diabetes', 'fair shares'];
const WORDS = ['Ann', 'Ash', 'Björn', 'O’Neill', 'Smith-Jones', 'Lee', '王'];

/** A tree of organisations: each belongs to one before it, or to none. */
const places = fc
  .array(fc.tuple(fc.nat(3), fc.option(fc.nat(20), { nil: null })), { minLength: 1, maxLength: 8 })
  .map((rows) =>
    rows.map(([kind, parent], number) => [
      `o${number}`,
      `place-${number}`,
      `Place ${WORDS[number % WORDS.length] ?? ''} ${number}`,
      KINDS[kind],
      parent === null || number === 0 ? null : `o${parent % number}`,
    ]),
  );

const people = fc.array(
  fc.record({
    name: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' ')),
    jobTitle: fc.constantFrom('GP', 'Practice manager', ''),
    place: fc.option(fc.nat(20), { nil: null }),
    profession: fc.option(fc.constantFrom(...PROFESSIONS), { nil: null }),
    interests: fc.subarray(INTERESTS),
    areas: fc.subarray(AREAS),
    roles: fc.subarray([...roles]),
    /** Days from now at which all of the roles begin and end. */
    term: fc.option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), {
      nil: null,
    }),
    seen: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  }),
  { maxLength: 25 },
);

const questions = fc.record({
  q: fc.constantFrom('', '', 'ann', 'bjorn le', 'place', 'smithjones', 'diab', '?'),
  active: fc.boolean(),
  roles: fc.subarray([...roles], { maxLength: 2 }),
  professions: fc.subarray(PROFESSIONS, { maxLength: 2 }),
  subjects: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
  pct: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 2 }),
  cluster: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 1 }),
});

const daysFromNow = (days: number) => new Date(MOMENT + days * 86_400_000).toISOString();

function directoryOf(
  rows: Array<Array<string | null | undefined>>,
  members: Array<typeof people extends fc.Arbitrary<Array<infer One>> ? One : never>,
): Directory {
  const directory = emptyDirectory(
    makeLists({
      kinds: JSON.stringify(KINDS.map((slug) => [slug, slug, slug, null, 1])),
      organisations: JSON.stringify(rows),
      formerSlugs: '[]',
      professions: JSON.stringify(PROFESSIONS.map((slug) => [slug, slug])),
      serviceAreas: JSON.stringify(AREAS.map((slug) => [slug, slug, 'Group'])),
    }),
  );
  const stored = members.map((one, number): MemberRow => ({
    id: `p${number}`,
    name: one.name,
    jobTitle: one.jobTitle,
    organisationId: one.place === null ? null : `o${one.place % rows.length}`,
    joinedAt: daysFromNow(-100),
    lastSeenAt: one.seen === null ? null : daysFromNow(-one.seen),
    professionSlug: one.profession,
    grants: JSON.stringify(
      one.roles.map((role) => [
        role,
        one.term && daysFromNow(one.term[0]),
        one.term && daysFromNow(one.term[1]),
      ]),
    ),
    interests: JSON.stringify(one.interests.map((key) => [key, key])),
    serviceAreas: JSON.stringify(one.areas),
  }));
  fill(directory, stored);
  turn(directory, MOMENT);
  return directory;
}

const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What is asked, one filter a function, written without regard to speed. */
function naively(directory: Directory, question: Question) {
  const within = (member: Directory['members'][number], chosen: readonly number[]) =>
    (directory.places[member.place]?.line ?? []).some((number) => chosen.includes(number));
  const texts = (member: Directory['members'][number]) =>
    [
      member.name,
      member.jobTitle,
      ...(directory.places[member.place]?.line ?? []).map((at) => directory.places[at]?.name ?? ''),
      ...member.subjects.map((at) => directory.subjects[at]?.name ?? ''),
    ].flatMap((text) => {
      const folded = fold(text);
      return [...folded.split(/[^\p{L}\p{N}]+/u), ...folded.replaceAll(/[’-]/g, '').split(/\s+/)];
    });
  const says: Record<string, (member: Directory['members'][number]) => boolean> = {
    active: ({ lastSeenAt }) => !question.active || lastSeenAt > MOMENT - MONTH,
    role: (member) =>
      question.roles.length === 0 || member.roles.some((role) => question.roles.includes(role)),
    profession: ({ profession }) =>
      question.professions.length === 0 || question.professions.includes(profession ?? '-'),
    about: ({ subjects }) =>
      question.subjects.length === 0 || subjects.some((one) => question.subjects.includes(one)),
  };
  for (const filter of FILTERS) {
    const chosen = question.places.get(filter) ?? [];
    says[filter] = (member) => chosen.length === 0 || within(member, chosen);
  }
  const text = (member: Directory['members'][number]) =>
    question.q === '' ||
    (question.q !== '?' &&
      question.q
        .split(' ')
        .every((word) => texts(member).some((one) => word !== '' && one.startsWith(word))));
  const passing = (ignored: string) =>
    directory.members.filter(
      (member) =>
        member.roles.includes('member') &&
        text(member) &&
        Object.entries(says).every(([name, say]) => name === ignored || say(member)),
    );
  return { passing, within };
}

describe('over random networks', () => {
  it('finds and counts what asking everybody would', () => {
    fc.assert(
      fc.property(places, people, questions, (rows, members, asked) => {
        const directory = directoryOf(rows, members);
        const known = (numbers: number[]) => numbers.filter((number) => number < rows.length);
        const question: Question = {
          ...asked,
          subjects: asked.subjects.filter((number) => number < directory.subjects.length),
          places: new Map([
            ['pct', known(asked.pct)],
            ['cluster', known(asked.cluster)],
          ]),
        };
        const { people: found, counts } = filterPeople(directory, question, FILTERS, MOMENT);
        const { passing, within } = naively(directory, question);
        const count = (filter: string, has: (member: (typeof found)[number]) => boolean) =>
          passing(filter).filter(has).length;

        expect(found.map(({ id }) => id)).toEqual(passing('').map(({ id }) => id));
        expect(counts.active).toBe(count('active', (one) => one.lastSeenAt > MOMENT - MONTH));
        for (const [number, role] of roles.entries()) {
          const expected = count('role', (one) => one.roles.includes(role));
          expect(counts.roles[number]).toBe(expected);
        }
        for (const [number, slug] of PROFESSIONS.entries()) {
          const expected = count('profession', (one) => one.profession === slug);
          expect(counts.professions[number]).toBe(expected);
        }
        directory.subjects.forEach((_, subject) => {
          const expected = count('about', (one) => one.subjects.includes(subject));
          expect(counts.subjects[subject]).toBe(expected);
        });
        for (const filter of FILTERS) {
          directory.places.forEach((_, place) => {
            const expected = count(filter, (one) => within(one, [place]));
            expect(counts.places.get(filter)?.[place]).toBe(expected);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps everybody by surname, and holds a role from its first moment to its last', () => {
    fc.assert(
      fc.property(places, people, (rows, members) => {
        const directory = directoryOf(rows, members);
        const names = directory.members.map(({ sortName }) => sortName);
        expect(names).toEqual([...names].sort(compareSortNames));
        for (const { id, roles: inForce } of directory.members) {
          const one = members[Number(id.slice(1))];
          const holds = !one?.term || (one.term[0] <= 0 && one.term[1] > 0);
          expect(inForce).toEqual(holds ? (one?.roles as Role[]) : []);
        }
      }),
      { numRuns: 200 },
    );
  });
});
