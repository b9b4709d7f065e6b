import { roles, type Role } from '~/platform/actor';
import { compareSortNames, letterOf, sortNameOf } from '~/platform/text/person-name';
import { makeColumns, type Columns } from './columns';
import { makeSubject, type Lists } from './lists';
import type { Member, Term } from './member';
import type { MemberRow } from './members.hot.server';
import { wordsOf } from './words';

/**
 * The directory in memory: everybody by surname, with what filters ask for. Small on purpose: contact details are not
 * in it, so that what somebody hides now is hidden at once. Pure; who keeps it right is `follow.server`.
 */

export interface Directory extends Lists {
  /** By surname; with those whose role has ended, or not begun. */
  members: Member[];
  /** Those of them who are members now, and in how many organisations; made when it is asked for. */
  present: { columns: Columns; organisations: number } | null;
  byId: Map<string, Member>;
  /** From when until when the roles in force are those noted: a role begins or ends then. */
  turnedAt: number;
  turnsAt: number;
  /** When somebody was last seen, of everybody. */
  lastSeenAt: number;
}

/** Before anybody has looked which roles are in force. */
const unturned = { turnedAt: Infinity, turnsAt: -Infinity, present: null };

/** A directory without people yet. */
export function emptyDirectory(lists: Lists): Directory {
  return { ...lists, members: [], byId: new Map(), ...unturned, lastSeenAt: 0 };
}

/** Puts many people into a directory that has none of them. */
export function fill(directory: Directory, rows: readonly MemberRow[]): void {
  for (const row of rows) {
    const member = makeMember(directory, row);
    directory.members.push(member);
    directory.byId.set(member.id, member);
    directory.lastSeenAt = Math.max(directory.lastSeenAt, member.lastSeenAt);
  }
  directory.members.sort(bySurname);
  Object.assign(directory, unturned);
}

/**
 * Puts in what is now known of some people, and takes out whom nothing is known of any more.
 *
 * @param ids of whom it was asked
 * @param rows of those who are members
 */
export function exchange(
  directory: Directory,
  ids: ReadonlySet<string>,
  rows: readonly MemberRow[],
): void {
  const read = new Map(rows.map((row) => [row.id, makeMember(directory, row)]));
  const changed = new Set([...ids].filter((id) => !isSame(directory.byId.get(id), read.get(id))));
  if (changed.size === 0) return; // most deeds change nothing of what the directory shows
  directory.members = directory.members.filter(({ id }) => !changed.has(id));
  for (const id of changed) {
    const member = read.get(id);
    directory.byId.delete(id);
    if (!member) continue;
    directory.members.splice(placeOf(directory.members, member), 0, member);
    directory.byId.set(id, member);
    directory.lastSeenAt = Math.max(directory.lastSeenAt, member.lastSeenAt);
  }
  Object.assign(directory, unturned);
}

/** Whether two readings of somebody say the same; which roles are in force follows from the rest. */
function isSame(one: Member | undefined, other: Member | undefined): boolean {
  const words = (member: Member | undefined) =>
    JSON.stringify(member && { ...member, roles: null, roleBits: null });
  return words(one) === words(other);
}

/** Notes that somebody was here. */
export function noteSeen(directory: Directory, id: string, at: number): void {
  const member = directory.byId.get(id);
  if (member && member.lastSeenAt !== at) {
    member.lastSeenAt = at;
    directory.present = null;
  }
  directory.lastSeenAt = Math.max(directory.lastSeenAt, at);
}

/** Judges anew which roles are in force, if one has begun or ended since. */
export function turn(directory: Directory, moment: number): void {
  if (directory.turnedAt <= moment && moment < directory.turnsAt) return;
  directory.turnedAt = moment;
  directory.turnsAt = Infinity;
  directory.present = null;
  for (const member of directory.members) {
    if (!member.timed) continue;
    const inForce = member.terms.filter(([, from, until]) => from <= moment && moment < until);
    Object.assign(member, inRoles(inForce));
    for (const edge of member.terms.flatMap(([, from, until]) => [from, until])) {
      if (edge > moment && edge < directory.turnsAt) directory.turnsAt = edge;
    }
  }
}

/** Everybody who is a member now. */
export function presentOf(directory: Directory): Columns {
  return present(directory).columns;
}

/** How many members there are now, and in how many organisations. */
export function sizeOf(directory: Directory): { members: number; organisations: number } {
  const { columns, organisations } = present(directory);
  return { members: columns.members.length, organisations };
}

function present(directory: Directory) {
  if (directory.present) return directory.present;
  const columns = makeColumns(directory.members.filter(({ roles }) => roles.includes('member')));
  const places = new Set(columns.places);
  places.delete(-1);
  directory.present = { columns, organisations: places.size };
  return directory.present;
}

/** Roles as a number, one bit for each. */
export function bitsOf(held: readonly Role[]): number {
  return held.reduce((bits, role) => bits | (1 << roles.indexOf(role)), 0);
}

function inRoles(terms: readonly Term[]): Pick<Member, 'roles' | 'roleBits'> {
  const held = terms.map(([role]) => role);
  return { roles: held, roleBits: bitsOf(held) };
}

/** Where somebody stands, or would stand, in a list by surname. */
export function placeOf(members: readonly Member[], member: Member): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = members[middle];
    if (other && bySurname(other, member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySurname(one: Member, other: Member): number {
  return (
    compareSortNames(one.sortName, other.sortName) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function makeMember(directory: Directory, row: MemberRow): Member {
  const { id, name, jobTitle, organisationId, professionSlug, joinedAt, lastSeenAt } = row;
  const own = (JSON.parse(row.interests) as Array<[string, string]>).map(([key, words]) =>
    numberOf(directory, key, words),
  );
  const areas = (JSON.parse(row.serviceAreas) as string[]).flatMap(
    (slug) => directory.subjectByKey.get(slug) ?? [],
  );
  const sortName = sortNameOf(name);
  const terms = termsOf(row.grants);
  return {
    id,
    name,
    jobTitle,
    sortName,
    letter: letterOf(sortName),
    words: wordsOf([name, jobTitle]),
    place: directory.placeById.get(organisationId ?? '') ?? -1,
    profession: professionSlug,
    professionNumber: directory.professions.findIndex(({ slug }) => slug === professionSlug),
    subjects: [...new Set([...own, ...areas])],
    terms,
    timed: terms.some(([, from, until]) => from !== -Infinity || until !== Infinity),
    ...inRoles(terms),
    joinedAt: Date.parse(joinedAt),
    lastSeenAt: lastSeenAt === null ? 0 : Date.parse(lastSeenAt),
  };
}

/** The number of something in people's own words; what a service area is called is that service area. */
function numberOf({ subjects, subjectByKey }: Directory, key: string, name: string): number {
  const number = subjectByKey.get(key) ?? subjects.length;
  const known = subjects[number];
  if (known === undefined || (known.group === null && known.name !== name)) {
    subjects[number] = makeSubject(key, name, null);
    subjectByKey.set(key, number);
  }
  return number;
}

function termsOf(json: string): Term[] {
  const known = new Set<string>(roles);
  return (JSON.parse(json) as Array<[string, string | null, string | null]>)
    .filter(([role]) => known.has(role))
    .map(([role, from, until]) => [
      role as Role,
      from === null ? -Infinity : Date.parse(from),
      until === null ? Infinity : Date.parse(until),
    ]);
}
