import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { closeOrganisation } from '~/features/organisations/edit.server';
import { mergeOrganisations, previewMerge } from '~/features/organisations/merge.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import type { Transaction } from '~/platform/database/transaction';
import { listReferences } from '~/platform/references/references.server';
import { addMember, databaseFile, useFreshDatabase } from '../../support/database';
import { foreignKeysTo } from '../../support/foreign-keys';
import { newEventRow } from '../../support/event-references';
import { newItemRow } from '../../support/library-references';
import { organisation } from './support';

useFreshDatabase();
let webmaster: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
});

let counter = 0;
const at = new Date('2026-03-02T09:00:00Z');

/** For every column that names an organisation, how to make a row that does. */
const builders: Record<string, (tx: Transaction, id: string) => Promise<unknown>> = {
  'Person.organisationId': (tx, organisationId) =>
    tx.person.create({
      data: {
        organisationId,
        email: `merged${(counter += 1)}@example.org`,
        name: 'Dr Merged',
        givenName: 'Merged',
        jobTitle: 'GP',
        joinedAt: at,
      },
    }),
  'Organisation.parentId': (tx, parentId) =>
    tx.organisation.create({
      data: {
        parentId,
        slug: `child-${(counter += 1)}`,
        name: `Child ${counter}`,
        kindSlug: 'practice',
      },
    }),
  'OrganisationContact.organisationId': (tx, organisationId) =>
    tx.organisationContact.create({
      data: { organisationId, programme: `Programme ${(counter += 1)}`, name: 'Ada', position: 0 },
    }),
  'OrganisationLink.organisationId': (tx, organisationId) =>
    tx.organisationLink.create({
      data: {
        organisationId,
        kind: 'plan',
        title: 'Plan',
        url: `https://example.org/${(counter += 1)}`,
        position: 0,
        addedAt: at,
      },
    }),
  'OrganisationSlug.organisationId': (tx, organisationId) =>
    tx.organisationSlug.create({ data: { organisationId, slug: `former-${(counter += 1)}` } }),
  'SupplierUse.supplierId': (tx, supplierId) =>
    tx.supplierUse.create({
      data: {
        supplierId,
        userId: webmaster.organisationId,
        what: `For ${(counter += 1)}`,
        addedById: webmaster.id,
        addedAt: at,
      },
    }),
  'SupplierUse.userId': (tx, userId) =>
    tx.supplierUse.create({
      data: {
        supplierId: webmaster.organisationId,
        userId,
        what: `For ${(counter += 1)}`,
        addedById: webmaster.id,
        addedAt: at,
      },
    }),
  'Event.organiserId': async (tx, organiserId) => {
    const id = await newEventRow(tx, webmaster.id);
    return tx.event.update({ where: { id }, data: { organiserId } });
  },
  'EventKeptPlaces.organisationId': async (tx, organisationId) => {
    const eventId = await newEventRow(tx, webmaster.id);
    return tx.eventKeptPlaces.create({ data: { eventId, organisationId, places: 2 } });
  },
  'LibraryOwner.organisationId': async (tx, organisationId) => {
    const { id: itemId } = await newItemRow(tx, webmaster.id);
    return tx.libraryOwner.create({ data: { itemId, organisationId, position: 0 } });
  },
  'LibrarySignOff.organisationId': async (tx, organisationId) => {
    const { versionId } = await newItemRow(tx, webmaster.id);
    const signed = { versionId, organisationId, byId: webmaster.id, at };
    return tx.librarySignOff.create({ data: signed });
  },
  'LibraryUse.organisationId': async (tx, organisationId) => {
    const { id: itemId } = await newItemRow(tx, webmaster.id);
    const said = { version: 1, result: 'in-use', byId: webmaster.id, at, seq: 1 };
    return tx.libraryUse.create({ data: { itemId, organisationId, ...said } });
  },
  'Invitation.organisationId': (tx, organisationId) =>
    tx.invitation.create({
      data: {
        organisationId,
        tokenHash: `invitation ${(counter += 1)}`,
        email: 'invited@example.org',
        name: 'Invited',
        createdAt: at,
        expiresAt: at,
      },
    }),
  'Application.organisationId': (tx, organisationId) =>
    tx.application.create({
      data: {
        organisationId,
        tokenHash: `application ${(counter += 1)}`,
        email: 'applied@example.org',
        name: 'Applied',
        jobTitle: 'GP',
        reason: 'To take part',
        createdAt: at,
        expiresAt: at,
      },
    }),
};

/** Columns of rooms that keep their own references. */
const ofOtherRooms = [
  'Invitation.organisationId',
  'Application.organisationId',
  'Event.organiserId',
  'EventKeptPlaces.organisationId',
  'LibraryOwner.organisationId',
  'LibrarySignOff.organisationId',
  'LibraryUse.organisationId',
];
const joiningTakesPart = listReferences('organisation').some((key) => key.startsWith('joining'));

describe('every column that names an organisation', () => {
  it('has a builder here', () => {
    expect(foreignKeysTo(databaseFile(), 'Organisation').sort()).toEqual(
      Object.keys(builders).sort(),
    );
  });

  const columns = Object.keys(builders).filter(
    (column) => joiningTakesPart || !ofOtherRooms.includes(column),
  );
  it.each(columns)('names the one that stays: %s', async (column) => {
    const gone = await organisation();
    const kept = await organisation();
    const before = await countOf(column, kept.id);
    await change(theProcess, async (tx) => {
      await builders[column]?.(tx, gone.id);
    });
    await mergeOrganisations(webmaster, gone.id, kept.id);
    expect(await countOf(column, gone.id)).toBe(0);
    // The address of the one that is gone is one more former address.
    const more = column === 'OrganisationSlug.organisationId' ? 2 : 1;
    expect(await countOf(column, kept.id)).toBe(before + more);
  });
});

/** How many rows name an organisation in a column. */
async function countOf(column: string, id: string): Promise<number> {
  const [model = '', field = ''] = column.split('.');
  const table = model.charAt(0).toLowerCase() + model.slice(1);
  const delegate = (db() as unknown as Record<string, { count: (q: object) => Promise<number> }>)[
    table
  ];
  return (await delegate?.count({ where: { [field]: id } })) ?? -1;
}

describe('merging', () => {
  it('lets the address of the one that goes lead to the one that stays', async () => {
    const gone = await organisation({ about: 'Only here', phone: '1' });
    const kept = await organisation({ phone: '2' });
    await mergeOrganisations(webmaster, gone.id, kept.id);
    const former = await db().organisationSlug.findUnique({ where: { slug: gone.slug } });
    expect(former?.organisationId).toBe(kept.id);
    expect(await db().organisation.findUnique({ where: { id: gone.id } })).toBe(null);
    const row = await db().organisation.findUniqueOrThrow({ where: { id: kept.id } });
    expect(row).toMatchObject({ about: 'Only here', phone: '2' });
    expect((await organisation({ name: gone.name })).slug).not.toBe(gone.slug);
  });

  it('into one that belongs to it makes no circle', async () => {
    const top = await organisation();
    const gone = await organisation({ parentId: top.id });
    const between = await organisation({ parentId: gone.id });
    const kept = await organisation({ parentId: between.id });
    await mergeOrganisations(webmaster, gone.id, kept.id);
    const parents = await db().organisation.findMany({
      where: { id: { in: [between.id, kept.id] } },
      select: { id: true, parentId: true },
    });
    expect(new Map(parents.map(({ id, parentId }) => [id, parentId]))).toEqual(
      new Map([
        [between.id, kept.id],
        [kept.id, top.id],
      ]),
    );
  });

  it('keeps once what both have', async () => {
    const gone = await organisation();
    const kept = await organisation();
    const contact = { programme: 'Stroke', name: 'Ada', position: 0 };
    const link = { kind: 'plan', title: 'Plan', url: 'https://example.org/p', position: 0 };
    await change(theProcess, async (tx) => {
      for (const { id: organisationId } of [gone, kept]) {
        await tx.organisationContact.create({ data: { ...contact, organisationId } });
        await tx.organisationLink.create({ data: { ...link, organisationId, addedAt: at } });
      }
      // Of each other: nobody is their own customer.
      const said = { what: 'x', addedById: webmaster.id, addedAt: at };
      await tx.supplierUse.create({ data: { ...said, supplierId: gone.id, userId: kept.id } });
    });
    await mergeOrganisations(webmaster, gone.id, kept.id);
    const where = { organisationId: kept.id };
    expect(await db().organisationContact.count({ where })).toBe(1);
    expect(await db().organisationLink.count({ where })).toBe(1);
    expect(await db().supplierUse.count({ where: { supplierId: kept.id } })).toBe(0);
  });

  it('is foreseen in words', async () => {
    const gone = await organisation();
    expect(await previewMerge(webmaster, gone.id)).toEqual([]);
    await organisation({ parentId: gone.id });
    await change(theProcess, async (tx) => {
      await builders['Person.organisationId']?.(tx, gone.id);
      await builders['Person.organisationId']?.(tx, gone.id);
    });
    expect(await previewMerge(webmaster, gone.id)).toEqual([
      '2 people',
      '1 organisation that belongs to it',
    ]);
  });

  it('is refused into itself, into nothing, and to everybody but the webmaster', async () => {
    const { id } = await organisation();
    const { id: other } = await organisation();
    await expect(mergeOrganisations(webmaster, id, id)).rejects.toThrow(Invalid);
    await expect(mergeOrganisations(webmaster, id, 'nobody')).rejects.toThrow(Invalid);
    for (const actor of [visitor, await addMember(['steering', 'lead'])]) {
      await expect(mergeOrganisations(actor, id, other)).rejects.toThrow(Forbidden);
      await expect(previewMerge(actor, id)).rejects.toThrow(Forbidden);
    }
    expect(await db().organisation.count({ where: { id } })).toBe(1);
  });

  it('works for those that are closed', async () => {
    const gone = await organisation();
    const kept = await organisation();
    await closeOrganisation(webmaster, gone.id);
    await mergeOrganisations(webmaster, gone.id, kept.id);
    expect(await db().organisation.count({ where: { id: gone.id } })).toBe(0);
  });
});
