import type { Actor } from '~/platform/actor';
import { formatDate } from '~/platform/dates';
import { CSV_BEGINNING, writeCsvRow } from '~/platform/text/csv';
import { theDirectory } from './follow.server';
import type { ContactView } from './contacts';
import type { ShownPerson } from './list-views';
import { inPieces } from './pieces.server';
import type { PeopleQuery } from './people-query';

/**
 * Everybody whom a question finds as a file for spreadsheets: a row each, by surname, with what this reader may see.
 *
 * @throws {Forbidden} unless for a member, before the first piece
 */
export async function* writeContactsCsv(
  actor: Actor,
  query: PeopleQuery,
): AsyncGenerator<string, void> {
  const kinds = (await theDirectory()).kinds.filter(({ filters }) => filters);
  const headings = [
    'Name',
    'Job title',
    'Profession',
    'Organisation',
    ...kinds.map(({ name }) => name),
    'Roles',
    'Ask about',
    'Email',
    'Phone',
    'Mobile',
    'Address',
    'Away until',
  ];
  yield CSV_BEGINNING + writeCsvRow(headings);
  const slugs = kinds.map(({ slug }) => slug);
  for await (const people of inPieces(actor, query)) {
    yield people.map((person) => writeCsvRow(cellsOf(person, slugs))).join('');
  }
}

function cellsOf(person: ShownPerson, kinds: readonly string[]): string[] {
  const { email, phone, mobile, address } = person.contacts;
  return [
    person.name,
    person.jobTitle,
    person.profession,
    person.organisation,
    ...kinds.map((slug) => person.within[slug] ?? ''),
    person.roles.join('; '),
    person.about.join('; '),
    ...[email, phone, mobile, address].map(valueOf),
    person.awayUntil === null ? '' : formatDate(person.awayUntil),
  ];
}

/** A cell is for what one can write to or ring, so that a list can be worked on: words why there is none stay out. */
function valueOf(view: ContactView): string {
  return view.kind === 'shown' ? view.value : '';
}
