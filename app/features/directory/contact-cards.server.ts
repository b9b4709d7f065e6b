import type { Actor } from '~/platform/actor';
import { NotFound } from '~/platform/errors';
import { personPath } from '~/platform/paths';
import { settings } from '~/platform/settings.server';
import { escapeText } from '~/platform/text/content-lines';
import { namePartsOf } from '~/platform/text/person-name';
import { structured, writeVcard } from '~/platform/text/vcard';
import type { ContactView } from './contacts';
import type { ShownPerson } from './list-views';
import type { PeopleQuery } from './people-query';
import { showPeople } from './people.server';
import { inPieces } from './pieces.server';

/**
 * Somebody's contact card, for address books, with what this reader may see.
 *
 * @throws {NotFound} when they are no member
 * @throws {Forbidden} unless for a member
 */
export async function findContactCard(
  actor: Actor,
  id: string,
): Promise<{ fileName: string; card: string }> {
  const [person] = await showPeople(actor, [id]);
  if (!person) throw new NotFound('No such member');
  return { fileName: fileNameOf(person.name), card: cardOf(person) };
}

/**
 * The cards of everybody whom a question finds, by surname.
 *
 * @throws {Forbidden} unless for a member, before the first piece
 */
export async function* writeContactCards(
  actor: Actor,
  query: PeopleQuery,
): AsyncGenerator<string, void> {
  for await (const people of inPieces(actor, query)) yield people.map(cardOf).join('');
}

function cardOf(person: ShownPerson): string {
  const { id, name, jobTitle, organisation, about, changedAt } = person;
  const { title, given, family, suffix } = namePartsOf(name);
  const { email, phone, mobile, address } = person.contacts;
  const lines = valueOf(address)?.replaceAll(/\s*\r?\n\s*/g, ', ');
  const optional = (property: string, value: string | null | undefined) =>
    value ? [[property, escapeText(value)] as const] : [];
  return writeVcard([
    // The same in every export, so that an address book brings the card up to date and adds no second one.
    ['UID', escapeText(`pbc-network-${id}`)],
    ['FN', escapeText(name)],
    ['N', structured([family, given, '', title, suffix])],
    ...optional('ORG', organisation),
    ...optional('TITLE', jobTitle),
    ...optional('EMAIL;TYPE=INTERNET,WORK', valueOf(email)),
    ...optional('TEL;TYPE=WORK,VOICE', valueOf(phone)),
    ...optional('TEL;TYPE=CELL,VOICE', valueOf(mobile)),
    // Typed as one text: all of it is the street, and the label says it as typed.
    ...(lines ? [['ADR;TYPE=WORK', structured(['', '', lines, '', '', '', ''])] as const] : []),
    ...optional('LABEL;TYPE=WORK', valueOf(address)),
    ...optional('NOTE', about.length > 0 ? `Ask about: ${about.join(', ')}` : ''),
    ['URL', new URL(personPath(id), settings().publicUrl).href],
    ['REV', changedAt],
  ]);
}

function valueOf(view: ContactView): string | null {
  return view.kind === 'shown' ? view.value : null;
}

/** In ASCII, as every system takes it: "nuala-fenwright.vcf". */
function fileNameOf(name: string): string {
  const { given, family } = namePartsOf(name);
  const plain = `${given} ${family}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'contact'}.vcf`;
}
