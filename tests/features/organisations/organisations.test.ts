import { describe, expect, it } from 'vitest';
import {
  addOrganisation,
  addOrganisationKind,
  addServiceArea,
  listServiceAreas,
} from '~/features/organisations/organisations.server';
import { theProcess, visitor, type Actor } from '~/platform/actor';
import { db, theDatabase } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

const fen = { name: 'Fen & Marsh', kind: 'cluster', parentId: null, madeUp: true };
const adding: Array<[string, (actor: Actor) => Promise<unknown>]> = [
  ['an organisation', (actor) => addOrganisation(actor, fen)],
  ['a kind', (actor) => addOrganisationKind(actor, { slug: 'x', name: 'X', plural: 'Xs' })],
  ['a service area', (actor) => addServiceArea(actor, { name: 'Hay fever', group: 'Other' })],
];

describe.each(adding)('adding %s', (_, add) => {
  it('is refused to everybody but the webmaster and the network itself', async () => {
    for (const other of [visitor, await addMember(['lead', 'steering', 'agent'])]) {
      await expect(add(other)).rejects.toThrow(Forbidden);
    }
    await add(await addMember(['webmaster']));
  });
});

it('an organisation has an address made of its name, and knows what it belongs to', async () => {
  const parentId = await addOrganisation(theProcess, { ...fen, name: 'NHS Fenland', kind: 'pct' });
  const id = await addOrganisation(theProcess, { ...fen, name: 'Marsh & Mere', parentId });
  expect(await db().organisation.findUnique({ where: { id } })).toMatchObject({
    slug: 'marsh-and-mere',
    parentId,
    madeUp: true,
  });
});

it('service areas are listed in the order of adding, without those retired', async () => {
  await addServiceArea(theProcess, { name: 'Newest', group: 'Other' });
  const before = await listServiceAreas();
  expect(before.at(-1)).toEqual({ slug: 'newest', name: 'Newest', group: 'Other' });
  await theDatabase().writer.serviceArea.update({
    where: { slug: 'newest' },
    data: { retiredAt: new Date(0) },
  });
  expect(await listServiceAreas()).toEqual(before.slice(0, -1));
});
