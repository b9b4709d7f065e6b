import type { Actor } from '~/platform/actor';
import { change, type Once } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { OrganisationContact } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { refuseStale, versionOf } from '~/platform/lists/version.server';
import { arrange, placeAfter, type Shelf } from './arrange.server';
import { contactDeeds, subjectOf, tell } from './deeds.server';
import { organisationPolicy } from './policy';
import { reindexPage } from './reindex.server';
import type { Arrangement, ContactInput } from './schema';
import type { ContactForm, MemberChoice } from './views';

/** Whom to ask in an organisation, for each of its work programmes. */

/** What is kept of a contact. */
export type ContactValues = Omit<ContactInput, 'version' | 'idempotencyKey'>;

/**
 * Adds a contact at the end.
 *
 * @returns its id
 * @throws {Invalid} when the member is none
 */
export function addContact(
  actor: Actor,
  organisationId: string,
  input: ContactInput,
): Promise<string> {
  const { version: _, idempotencyKey: key, ...values } = input;
  const once: Once = { verb: contactDeeds.added.kind, key, input: { organisationId, values } };
  return change(
    actor,
    async (tx, record) => {
      const { name } = await load(tx, actor, organisationId);
      await requireMember(tx, values.personId, null);
      const position = placeAfter(await contactsOf(tx, organisationId));
      const { id } = await tx.organisationContact.create({
        data: { ...values, organisationId, position },
      });
      await reindexPage(tx, organisationId);
      const details = { name, part: values.programme };
      await tell({ tx, record, actor }, organisationId, contactDeeds.added, details);
      return id;
    },
    key === '' ? undefined : once,
  );
}

/**
 * Changes a contact.
 *
 * @throws {NotFound} when there is no such contact
 * @throws {Invalid} when it was changed meanwhile, or the member is none
 */
export function editContact(
  actor: Actor,
  organisationId: string,
  id: string,
  input: ContactInput,
): Promise<void> {
  const { version, idempotencyKey: _, ...values } = input;
  return change(actor, async (tx, record) => {
    const { name } = await load(tx, actor, organisationId);
    const before = valuesOf(await findContact(tx, organisationId, id));
    if (versionOf(values) === versionOf(before)) return;
    const versions = { sent: version, now: versionOf(before) };
    const thing = { called: 'what stands on this page', subject: subjectOf(organisationId) };
    await refuseStale(tx, actor, versions, thing);
    await requireMember(tx, values.personId, before.personId);
    await tx.organisationContact.update({ where: { id }, data: values });
    await reindexPage(tx, organisationId);
    const details = { name, part: values.programme };
    await tell({ tx, record, actor }, organisationId, contactDeeds.changed, details);
  });
}

/**
 * Moves a contact up or down, or removes it.
 *
 * @throws {Conflict} when it is gone
 */
export function arrangeContacts(
  actor: Actor,
  organisationId: string,
  input: Arrangement,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { name } = await load(tx, actor, organisationId);
    const shelf: Shelf = {
      place: (id, position) => tx.organisationContact.update({ where: { id }, data: { position } }),
      remove: (id) => tx.organisationContact.delete({ where: { id } }),
    };
    const contact = await arrange(await contactsOf(tx, organisationId), input, shelf);
    if (!contact) return;
    if (input.deed === 'remove') await reindexPage(tx, organisationId);
    const deed = input.deed === 'remove' ? contactDeeds.removed : contactDeeds.moved;
    const details = { name, part: contact.programme };
    await tell({ tx, record, actor }, organisationId, deed, details);
  });
}

/** The contacts of an organisation as their editor holds them, in order. */
export async function listContactForms(
  actor: Actor,
  organisationId: string,
): Promise<ContactForm[]> {
  authorize(organisationPolicy.edit(actor));
  const contacts = await db().organisationContact.findMany({
    where: { organisationId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true } } },
  });
  return contacts.map((contact) => {
    const values = valuesOf(contact);
    const { id, person } = contact;
    return { id, values, version: versionOf(values), who: person?.name ?? contact.name };
  });
}

const MOST_OFFERED = 200;
const MOST_FOUND = 10;

/**
 * Members that can be chosen as a contact: those of the organisation, and those whose name holds some words.
 *
 * @param chosen id of somebody who stays on offer where they are chosen
 */
export async function listMemberChoices(
  actor: Actor,
  organisationId: string,
  words: string,
  chosen: string | null = null,
): Promise<MemberChoice[]> {
  authorize(organisationPolicy.edit(actor));
  const wanted = words.trim().slice(0, 100);
  const read = (where: object, take: number) =>
    db().person.findMany({
      where: { AND: [{ leftAt: null, roles: { some: { role: 'member' } } }, where] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, name: true, jobTitle: true, organisation: { select: { name: true } } },
    });
  const [own, found] = await Promise.all([
    read({ organisationId }, MOST_OFFERED),
    wanted === '' ? [] : read({ name: { contains: wanted } }, MOST_FOUND),
  ]);
  const kept =
    chosen === null || [...own, ...found].some(({ id }) => id === chosen)
      ? []
      : await read({ id: chosen }, 1);
  const ownIds = new Set(own.map(({ id }) => id));
  const others = [...kept, ...found].filter(({ id }) => !ownIds.has(id));
  return [
    ...own.map((member) => choiceOf(member, 'Members here')),
    ...others.map((member) => choiceOf(member, 'Members elsewhere')),
  ];
}

function choiceOf(
  member: { id: string; name: string; jobTitle: string; organisation: { name: string } | null },
  group: MemberChoice['group'],
): MemberChoice {
  const { id, name, jobTitle, organisation } = member;
  const where = group === 'Members here' ? '' : (organisation?.name ?? '');
  return { id, name: [name, jobTitle, where].filter(Boolean).join(', '), group };
}

function valuesOf(contact: OrganisationContact): ContactValues {
  const { programme, personId, name, jobTitle, phone, email } = contact;
  return { programme, personId, name, jobTitle, phone, email };
}

async function load(tx: Transaction, actor: Actor, organisationId: string) {
  authorize(organisationPolicy.edit(actor));
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation) throw new NotFound('No such organisation');
  return organisation;
}

function contactsOf(tx: Transaction, organisationId: string): Promise<OrganisationContact[]> {
  return tx.organisationContact.findMany({
    where: { organisationId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
}

async function findContact(
  tx: Transaction,
  organisationId: string,
  id: string,
): Promise<OrganisationContact> {
  const contact = await tx.organisationContact.findFirst({ where: { id, organisationId } });
  if (!contact) throw new NotFound('No such contact');
  return contact;
}

/** Only members are named; somebody who stands there already may stay. */
async function requireMember(
  tx: Transaction,
  personId: string | null,
  present: string | null,
): Promise<void> {
  if (personId === null || personId === present) return;
  const where = { personId_role: { personId, role: 'member' } };
  if (await tx.roleGrant.findUnique({ where })) return;
  throw new Invalid({ person: 'Choose somebody of the list' });
}
