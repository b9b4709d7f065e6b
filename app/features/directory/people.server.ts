import { roleNames } from '~/features/accounts/role-names';
import { holds, type Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { authorize } from '~/platform/errors';
import { contactsFor } from './contacts';
import { readContacts, type KeptEntry } from './contacts.hot.server';
import { sizeOf, type Directory } from './directory';
import { filterPeople, MONTH, type Found } from './filter';
import { chipsOf, offerFilters, understand, type Asked } from './filters';
import { theDirectory } from './follow.server';
import type { ContactSheet, PeoplePage, PersonRow, ShownPerson } from './list-views';
import type { Member } from './member';
import { lettersOf, sheetAt, stepFrom } from './pages';
import type { PeopleQuery } from './people-query';
import { directoryPolicy } from './policy';

/** People a page: the whole of a cluster, and less than a second's scrolling. */
const PAGE = 25;
/** People a sheet of the list on paper: some thirty pages, and quick enough to draw. */
const SHEET = 500;

/**
 * A page of the directory, with its filters.
 *
 * @throws {Forbidden} unless for a member
 */
export async function listPeople(actor: Actor, wanted: PeopleQuery): Promise<PeoplePage> {
  const { directory, asked, found } = await ask(actor, wanted);
  const { people, counts } = found;
  const { start, previous, next } = stepFrom(directory, people, asked.query, PAGE);
  const groups = offerFilters(directory, asked, counts);
  return {
    query: asked.query,
    ...sizeOf(directory),
    found: people.length,
    rows: show(actor, directory, people.slice(start, start + PAGE)).map(asRow),
    groups,
    chips: chipsOf(groups),
    letters: lettersOf(people),
    previous,
    next,
  };
}

/**
 * A sheet of the list on paper: everybody found, five hundred at a time.
 *
 * @throws {Forbidden} unless for a member
 */
export async function listForPaper(actor: Actor, wanted: PeopleQuery): Promise<ContactSheet> {
  const { directory, asked, found } = await ask(actor, wanted);
  const { people, counts } = found;
  const { start, previous, next } = sheetAt(people, asked.query, SHEET);
  return {
    query: asked.query,
    found: people.length,
    first: start + 1,
    people: show(actor, directory, people.slice(start, start + SHEET)).map((person) => ({
      id: person.id,
      name: person.name,
      jobTitle: person.jobTitle,
      place: placeOf(person),
      contacts: person.contacts,
    })),
    chips: chipsOf(offerFilters(directory, asked, counts)),
    steering: holds(actor, 'steering'),
    previous,
    next,
  };
}

/**
 * Ids of everybody whom a question finds, by surname.
 *
 * @throws {Forbidden} unless for a member
 */
export async function findIds(actor: Actor, wanted: PeopleQuery): Promise<string[]> {
  const { found } = await ask(actor, wanted);
  return found.people.map(({ id }) => id);
}

/**
 * Some people as this reader may see them at this moment, in the order of their ids; who is no member any more is left
 * out.
 *
 * @throws {Forbidden} unless for a member
 */
export async function showPeople(actor: Actor, ids: readonly string[]): Promise<ShownPerson[]> {
  authorize(directoryPolicy.read(actor));
  const directory = await theDirectory();
  return show(
    actor,
    directory,
    ids.flatMap((id) => directory.byId.get(id) ?? []),
  );
}

/** Everything that the rest works on, of one moment. */
async function ask(
  actor: Actor,
  wanted: PeopleQuery,
): Promise<{ directory: Directory; asked: Asked; found: Found }> {
  authorize(directoryPolicy.read(actor));
  const directory = await theDirectory();
  const asked = understand(directory, wanted);
  const found = filterPeople(directory, asked.question, asked.filters, now().getTime());
  return { directory, asked, found };
}

function show(actor: Actor, directory: Directory, members: readonly Member[]): ShownPerson[] {
  const inForce = members.filter(({ roles }) => roles.includes('member'));
  const kept = readContacts(inForce.map(({ id }) => id));
  return inForce.flatMap((member) => {
    const entry = kept.get(member.id);
    return entry ? [showPerson(actor, directory, member, entry)] : [];
  });
}

function showPerson(
  actor: Actor,
  { places, kinds, professions, subjects }: Directory,
  member: Member,
  entry: KeptEntry,
): ShownPerson {
  const moment = now().getTime();
  const { id, name, jobTitle } = member;
  const place = places[member.place];
  const line = (place?.line ?? []).flatMap((number) => places[number] ?? []);
  const within: ShownPerson['within'] = {};
  for (const { slug } of kinds.filter(({ filters }) => filters)) {
    const nearest = line.find(({ kind }) => kind === slug);
    if (nearest) within[slug] = nearest.name;
  }
  const { awayUntil } = entry;
  return {
    id,
    name,
    jobTitle,
    profession: professions.find(({ slug }) => slug === member.profession)?.name ?? '',
    organisation: place?.name ?? '',
    within,
    roles: member.roles.flatMap((role) => (role === 'member' ? [] : roleNames[role])),
    badge: kinds.find(({ slug }) => slug === place?.kind)?.badge ?? '',
    about: [...new Set(member.subjects.map((number) => subjects[number]?.name ?? ''))],
    you: actor.kind === 'person' && actor.id === id,
    isNew: member.joinedAt > moment - MONTH,
    awayUntil: awayUntil !== null && Date.parse(awayUntil) > moment ? awayUntil : null,
    contacts: contactsFor(actor, entry),
    changedAt: entry.changedAt,
  };
}

/** Roles that a row tells of: the job says who leads a cluster. */
const badgesShown = [roleNames.steering, roleNames.agent];

function asRow(person: ShownPerson): PersonRow {
  const { id, name, jobTitle, badge, about, you, isNew, awayUntil } = person;
  const { email, phone, mobile } = person.contacts;
  const roles = person.roles.filter((role) => badgesShown.includes(role));
  const contacts = { email, phone, mobile };
  const place = placeOf(person);
  return { id, name, jobTitle, place, roles, badge, about, you, isNew, awayUntil, contacts };
}

/** "Gipping Valley, NHS Suffolk" */
function placeOf({ organisation, within }: ShownPerson): string {
  return [...new Set([organisation, ...Object.values(within).reverse()])]
    .filter((name) => name !== '')
    .join(', ');
}
