import { beforeAll, describe, expect, it } from 'vitest';
import {
  closeOrganisation,
  editOrganisation,
  readValues,
  reopenOrganisation,
} from '~/features/organisations/edit.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { listOrganisationChoices } from '~/features/organisations/region.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { db, theDatabase } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { versionOf } from '~/platform/lists/version.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { bare, organisation } from './support';

useFreshDatabase();
let webmaster: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
});

const versionNow = async (id: string) => versionOf(await readValues(db(), id));
const errorsOf = (error: unknown) => (error as Invalid).errors;
const last = () => db().auditEntry.findFirst({ orderBy: { seq: 'desc' } });

describe('changing an organisation', () => {
  it('keeps its address, and says in both logs what was done', async () => {
    const { id, slug, name } = await organisation();
    const values = { ...bare, name: 'Renamed Fen', website: 'https://example.org', about: 'New.' };
    await editOrganisation(webmaster, id, values, await versionNow(id));
    const row = await db().organisation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ slug, name: 'Renamed Fen', about: 'New.' });
    expect(await last()).toMatchObject({
      kind: 'organisations.changed',
      actorId: webmaster.id,
      details: {
        was: name,
        name: 'Renamed Fen',
        changes: [{ label: 'Website', from: '', to: 'https://example.org' }, { label: 'About' }],
      },
    });
    const entry = await db().activity.findFirst({
      orderBy: { seq: 'desc' },
      include: { channels: true },
    });
    expect(entry).toMatchObject({
      kind: 'organisations.changed',
      subjects: { organisation: id },
      channels: [{ channel: 'organisations' }],
    });
  });

  it('leaves alone what somebody changed meanwhile, and says who', async () => {
    const { id } = await organisation();
    const seen = await versionNow(id);
    await editOrganisation(webmaster, id, { ...bare, name: 'First come' }, seen);
    const late = editOrganisation(webmaster, id, { ...bare, name: 'Second come' }, seen);
    const error = await late.catch((thrown: unknown) => thrown);
    expect(errorsOf(error).form).toMatch(/^You changed this organisation /);
    expect((await readValues(db(), id)).name).toBe('First come');
  });

  it('is refused to everybody else', async () => {
    const { id } = await organisation();
    const version = await versionNow(id);
    for (const other of [visitor, await addMember(['lead', 'steering', 'agent'])]) {
      const values = { ...bare, name: 'Not me' };
      await expect(editOrganisation(other, id, values, version)).rejects.toThrow(Forbidden);
      await expect(closeOrganisation(other, id)).rejects.toThrow(Forbidden);
      await expect(reopenOrganisation(other, id)).rejects.toThrow(Forbidden);
    }
  });

  it('knows no organisation that is not there', async () => {
    const values = { ...bare, name: 'Nobody' };
    await expect(editOrganisation(webmaster, 'nobody', values, '')).rejects.toThrow(NotFound);
    await expect(closeOrganisation(webmaster, 'nobody')).rejects.toThrow(NotFound);
  });

  it('gives a kind that is retired to nobody, and leaves it where it is', async () => {
    const { id } = await organisation({ kind: 'provider' });
    const { id: other } = await organisation();
    await theDatabase().writer.organisationKind.update({
      where: { slug: 'provider' },
      data: { retiredAt: new Date(0) },
    });
    const kept = { ...bare, kind: 'provider', name: 'Still a provider' };
    await editOrganisation(webmaster, id, kept, await versionNow(id));
    const wanted = { ...bare, kind: 'provider', name: 'Never a provider' };
    const refused = editOrganisation(webmaster, other, wanted, await versionNow(other));
    await expect(refused).rejects.toThrow(Invalid);
  });
});

describe('names', () => {
  it.each(['Église du Marais', 'EGLISE  DU MARAIS', 'eglise du marais'])(
    '%j is taken, whatever the case, the accents and the spaces',
    async (name) => {
      await organisation({ name: 'Église du Marais' }).catch(() => undefined);
      const error = await organisation({ name }).catch((thrown: unknown) => thrown);
      expect(errorsOf(error).name).toBe(
        'There is “Église du Marais” with this name already (PbC cluster)',
      );
    },
  );

  it('may be changed in nothing but their case', async () => {
    const { id } = await organisation({ name: 'saltmarsh' });
    await editOrganisation(webmaster, id, { ...bare, name: 'Saltmarsh' }, await versionNow(id));
    expect((await readValues(db(), id)).name).toBe('Saltmarsh');
  });

  it.each([
    ['New', 'new-2'],
    ['Suppliers', 'suppliers-2'],
    ['Ωμέγα', 'ωμεγα'],
    ['Q', 'q'],
    ["O'Brien’s", 'obriens'],
  ])('%s gets the address %s', async (name, slug) => {
    expect((await organisation({ name })).slug).toBe(slug);
  });

  it('get an address of their own where the words are another’s', async () => {
    await organisation({ name: 'Fen & Mere' });
    expect((await organisation({ name: 'Fen and Mere' })).slug).toBe('fen-and-mere-2');
  });
});

it('adding the same form twice adds once', async () => {
  const facts = { ...bare, name: 'Sent twice', parentId: null, madeUp: false };
  const [one, other] = await Promise.all([
    addOrganisation(webmaster, facts, 'key'),
    addOrganisation(webmaster, facts, 'key'),
  ]);
  expect(one).toBe(other);
});

it('a closed organisation is not offered any more, until it is open again', async () => {
  const { id, slug } = await organisation();
  const offered = async () => (await listOrganisationChoices()).some((each) => each.slug === slug);
  expect(await offered()).toBe(true);
  await closeOrganisation(webmaster, id);
  expect(await offered()).toBe(false);
  await expect(closeOrganisation(webmaster, id)).rejects.toThrow(Conflict);
  await reopenOrganisation(webmaster, id);
  expect(await offered()).toBe(true);
  await expect(reopenOrganisation(theProcess, id)).rejects.toThrow(Conflict);
});
