import { beforeAll, describe, expect, it } from 'vitest';
import {
  addContact,
  arrangeContacts,
  editContact,
  listContactForms,
  listMemberChoices,
} from '~/features/organisations/contacts.server';
import {
  addLink,
  arrangeLinks,
  editLink,
  listLinkForms,
} from '~/features/organisations/links.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import { contactForm, linkForm } from '~/features/organisations/schema';
import { visitor, type Actor, type Person } from '~/platform/actor';
import { theDatabase } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound, type Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { organisation } from './support';

useFreshDatabase();
let webmaster: Person;
let ada: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  ada = await addMember();
});

const contact = (fields: Record<string, string>) =>
  contactForm.parse({ programme: 'Stroke', ...fields });
const link = (fields: Record<string, string> = {}) =>
  linkForm.parse({ kind: 'plan', title: 'Plan', url: 'https://example.org/plan', ...fields });
const errorsOf = async (work: Promise<unknown>) =>
  ((await work.catch((error: unknown) => error)) as Invalid).errors;
const programmes = async (id: string) =>
  (await listContactForms(webmaster, id)).map(({ values }) => values.programme);
const titles = async (id: string) =>
  (await listLinkForms(webmaster, id)).map(({ values }) => values.title);

describe('contacts', () => {
  it('are members, of whom name and job are shown, or people outside with what was typed', async () => {
    const { id } = await organisation();
    // A member's own details do not come along, whatever was typed beside.
    await addContact(webmaster, id, contact({ person: ada.id, phone: '0123', name: 'Not this' }));
    const outside = { name: 'Bea', jobTitle: 'Planner', phone: '0456', email: 'BEA@example.org' };
    await addContact(webmaster, id, contact({ programme: 'stroke', ...outside }));
    await addContact(webmaster, id, contact({ programme: 'Diabetes', name: 'Cleo' }));
    const { programmes: shown } = await viewOrganisation(ada, id);
    expect(shown).toMatchObject([
      {
        programme: 'Stroke',
        contacts: [
          { name: ada.name, jobTitle: 'GP', memberId: ada.id, phone: '', email: '' },
          { name: 'Bea', memberId: null, phone: '0456', email: 'bea@example.org' },
        ],
      },
      { programme: 'Diabetes', contacts: [{ name: 'Cleo' }] },
    ]);
  });

  it('need a member or a name', () => {
    const { error } = contactForm.safeParse({ programme: 'Stroke' });
    expect(error?.issues).toMatchObject([
      { path: ['name'], message: 'Choose a member, or enter a name' },
    ]);
  });

  it('name nobody who is no member, and keep who is one no more', async () => {
    const { id } = await organisation();
    const leaver = await addMember();
    const contactId = await addContact(webmaster, id, contact({ person: leaver.id }));
    await theDatabase().writer.roleGrant.deleteMany({ where: { personId: leaver.id } });
    const refused = addContact(webmaster, id, contact({ person: leaver.id }));
    expect((await errorsOf(refused)).person).toBe('Choose somebody of the list');
    const [form] = await listContactForms(webmaster, id);
    const changed = contact({ programme: 'TIA', person: leaver.id, version: form?.version ?? '' });
    await editContact(webmaster, id, contactId, changed);
    expect(await programmes(id)).toEqual(['TIA']);
  });

  it('are shown only as long as they are members, with the work programme they stand under', async () => {
    const { id } = await organisation();
    const leaver = await addMember();
    await addContact(webmaster, id, contact({ person: leaver.id }));
    await addContact(webmaster, id, contact({ programme: 'Diabetes', person: ada.id }));
    const shown = async () =>
      (await viewOrganisation(ada, id)).programmes.map(({ programme }) => programme);
    expect(await shown()).toEqual(['Stroke', 'Diabetes']);
    await theDatabase().writer.roleGrant.deleteMany({ where: { personId: leaver.id } });
    expect(await shown()).toEqual(['Diabetes']);
  });

  it('move, once however often a button is pressed, and go', async () => {
    const { id } = await organisation();
    const ids: string[] = [];
    for (const programme of ['A', 'B', 'C']) {
      ids.push(await addContact(webmaster, id, contact({ programme, name: 'Ada' })));
    }
    const up = { deed: 'up' as const, entry: ids[2] ?? '', place: 2 };
    await Promise.all([arrangeContacts(webmaster, id, up), arrangeContacts(webmaster, id, up)]);
    expect(await programmes(id)).toEqual(['A', 'C', 'B']);
    const first = { deed: 'up' as const, entry: ids[0] ?? '', place: 0 };
    await arrangeContacts(webmaster, id, first);
    expect(await programmes(id)).toEqual(['A', 'C', 'B']);
    const remove = { deed: 'remove' as const, entry: ids[0] ?? '', place: 0 };
    await arrangeContacts(webmaster, id, remove);
    expect(await programmes(id)).toEqual(['C', 'B']);
    await expect(arrangeContacts(webmaster, id, remove)).rejects.toThrow(Conflict);
  });

  it('are left alone when somebody changed them meanwhile', async () => {
    const { id } = await organisation();
    const contactId = await addContact(webmaster, id, contact({ name: 'Ada' }));
    const [seen] = await listContactForms(webmaster, id);
    const send = (name: string) =>
      editContact(webmaster, id, contactId, contact({ name, version: seen?.version ?? '' }));
    await send('Bea');
    expect((await errorsOf(send('Cleo'))).form).toMatch(/changed what stands on this page/);
  });

  it('belong to one organisation', async () => {
    const { id } = await organisation();
    const { id: other } = await organisation();
    const contactId = await addContact(webmaster, id, contact({ name: 'Ada' }));
    const edited = editContact(webmaster, other, contactId, contact({ name: 'Bea' }));
    await expect(edited).rejects.toThrow(NotFound);
    const remove = { deed: 'remove' as const, entry: contactId, place: 0 };
    await expect(arrangeContacts(webmaster, other, remove)).rejects.toThrow(Conflict);
  });

  it('can be members of the organisation, and others that are looked for', async () => {
    const { id } = await organisation();
    const own = await listMemberChoices(webmaster, ada.organisationId, '');
    expect(own).toContainEqual({ id: ada.id, name: `${ada.name}, GP`, group: 'Members here' });
    expect(await listMemberChoices(webmaster, id, '')).toEqual([]);
    const found = await listMemberChoices(webmaster, id, ada.name);
    expect(found).toContainEqual({
      id: ada.id,
      name: `${ada.name}, GP, Testing Fen`,
      group: 'Members elsewhere',
    });
  });
});

describe('links', () => {
  it('lead to the web, in order', async () => {
    const { id } = await organisation();
    await addLink(webmaster, id, link());
    const second = link({ kind: 'document', title: 'Budget', url: 'example.org/budget' });
    const linkId = await addLink(webmaster, id, second);
    await arrangeLinks(webmaster, id, { deed: 'up', entry: linkId, place: 1 });
    const { documents } = await viewOrganisation(ada, id);
    expect(documents).toMatchObject([
      { kind: 'document', title: 'Budget', url: 'https://example.org/budget', host: 'example.org' },
      { kind: 'plan', title: 'Plan' },
    ]);
    await arrangeLinks(webmaster, id, { deed: 'remove', entry: linkId, place: 0 });
    expect(await titles(id)).toEqual(['Plan']);
  });

  it('lead to each place once', async () => {
    const { id } = await organisation();
    await addLink(webmaster, id, link());
    const double = addLink(webmaster, id, link({ title: 'Again' }));
    expect((await errorsOf(double)).url).toBe('This is the web address of “Plan” already');
    const other = await addLink(webmaster, id, link({ url: 'https://example.org/other' }));
    const forms = await listLinkForms(webmaster, id);
    const version = forms[1]?.version ?? '';
    expect((await errorsOf(editLink(webmaster, id, other, link({ version })))).url).toBeDefined();
    await editLink(webmaster, id, other, link({ url: 'https://example.org/third', version }));
  });

  it('are added once when the form is sent twice', async () => {
    const { id } = await organisation();
    const input = link({ idempotencyKey: 'twice' });
    await Promise.all([addLink(webmaster, id, input), addLink(webmaster, id, input)]);
    expect(await titles(id)).toEqual(['Plan']);
  });
});

describe('whoever is not the webmaster', () => {
  it('changes neither', async () => {
    const { id } = await organisation();
    const contactId = await addContact(webmaster, id, contact({ name: 'Ada' }));
    const linkId = await addLink(webmaster, id, link());
    const arrangement = { deed: 'remove' as const, place: 0 };
    const deeds: Array<(actor: Actor) => Promise<unknown>> = [
      (actor) => addContact(actor, id, contact({ name: 'Bea' })),
      (actor) => editContact(actor, id, contactId, contact({ name: 'Bea' })),
      (actor) => arrangeContacts(actor, id, { ...arrangement, entry: contactId }),
      (actor) => listContactForms(actor, id),
      (actor) => listMemberChoices(actor, id, 'a'),
      (actor) => addLink(actor, id, link({ url: 'https://example.org/x' })),
      (actor) => editLink(actor, id, linkId, link({ title: 'Mine' })),
      (actor) => arrangeLinks(actor, id, { ...arrangement, entry: linkId }),
      (actor) => listLinkForms(actor, id),
    ];
    for (const actor of [visitor, await addMember(['lead', 'steering', 'agent'])]) {
      for (const deed of deeds) await expect(deed(actor)).rejects.toThrow(Forbidden);
    }
    expect([await programmes(id), await titles(id)]).toEqual([['Stroke'], ['Plan']]);
  });
});
