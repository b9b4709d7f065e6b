import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import { useForm } from '~/features/organisations/schema';
import { addUse, editUse, findUse, removeUse } from '~/features/organisations/supplier-uses.server';
import { listSuppliers } from '~/features/organisations/suppliers.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { organisation } from './support';

useFreshDatabase();
let webmaster: Person;
let ada: Person;
let bea: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  ada = await addMember();
  bea = await addMember();
});

const supplier = () => organisation({ kind: 'support-supplier', offers: 'Data and graphs' });
const said = (fields: Record<string, string> = {}) =>
  useForm.parse({ what: 'Checking invoices', ...fields });

describe('saying that one’s organisation has used a supplier', () => {
  it('is for every member, and stands on the supplier’s page and in the register', async () => {
    const { id, name } = await supplier();
    await addUse(ada, id, said({ year: '2007' }));
    const { usedBy, may } = await viewOrganisation(bea, id);
    expect(usedBy).toMatchObject([
      {
        what: 'Checking invoices',
        year: 2007,
        user: { name: 'Testing Fen' },
        by: { id: ada.id, name: ada.name },
      },
    ]);
    expect(may).toEqual({ edit: false, addUse: true });
    const row = (await listSuppliers(bea, '')).find((each) => each.name === name);
    expect(row?.users).toEqual([{ slug: 'testing-fen', name: 'Testing Fen' }]);
  });

  it('is refused to strangers, of whoever supplies nothing, and of oneself', async () => {
    const { id } = await supplier();
    const { id: cluster } = await organisation();
    await expect(addUse(visitor, id, said())).rejects.toThrow(Forbidden);
    await expect(addUse(theProcess, id, said())).rejects.toThrow(Forbidden);
    await expect(addUse(ada, cluster, said())).rejects.toThrow(Forbidden);
    const own = { ...ada, organisationId: id };
    await expect(addUse(own, id, said())).rejects.toThrow(Forbidden);
    expect(await db().supplierUse.count({ where: { supplierId: id } })).toBe(0);
  });

  it('happens once when the form is sent twice', async () => {
    const { id } = await supplier();
    const input = said({ idempotencyKey: 'twice' });
    await Promise.all([addUse(ada, id, input), addUse(ada, id, input)]);
    expect(await db().supplierUse.count({ where: { supplierId: id } })).toBe(1);
  });

  it.each(['07', '1907', '20071', 'two', '-200'])('takes no year %j', (year) => {
    expect(useForm.safeParse({ what: 'x', year }).success).toBe(false);
  });

  it('takes no year that has not come yet', async () => {
    const { id } = await supplier();
    await expect(addUse(ada, id, said({ year: '9999' }))).rejects.toThrow(Invalid);
  });

  it('needs words, and not too many', () => {
    expect(useForm.safeParse({ what: ' ' }).success).toBe(false);
    expect(useForm.safeParse({ what: 'x'.repeat(201) }).success).toBe(false);
    expect(useForm.safeParse({ what: 'x'.repeat(200) }).success).toBe(true);
  });
});

describe('an entry', () => {
  it('leads to whoever wrote it only as long as they are a member', async () => {
    const { id } = await supplier();
    const leaver = await addMember();
    const use = await addUse(leaver, id, said());
    expect((await findUse(ada, id, use)).by).toEqual({ id: leaver.id, name: leaver.name });
    await theDatabase().writer.roleGrant.deleteMany({ where: { personId: leaver.id } });
    expect((await findUse(ada, id, use)).by).toEqual({ id: null, name: leaver.name });
  });

  it('is read by members alone', async () => {
    const { id } = await supplier();
    const use = await addUse(ada, id, said());
    expect((await findUse(bea, id, use)).what).toBe('Checking invoices');
    for (const other of [visitor, { ...bea, roles: [] }]) {
      await expect(findUse(other, id, use)).rejects.toThrow(Forbidden);
    }
  });

  it('is changed by whoever wrote it, and by nobody else', async () => {
    const { id } = await supplier();
    const use = await addUse(ada, id, said());
    const { version } = await findUse(ada, id, use);
    for (const other of [visitor, bea, webmaster]) {
      const changed = editUse(other, id, use, said({ what: 'Mine', version }));
      await expect(changed).rejects.toThrow(Forbidden);
    }
    await editUse(ada, id, use, said({ what: 'Checking more invoices', version }));
    expect((await findUse(bea, id, use)).what).toBe('Checking more invoices');
    const late = editUse(ada, id, use, said({ what: 'Late', version }));
    await expect(late).rejects.toThrow(Invalid);
  });

  it('is removed by whoever wrote it, without a trace in the audit log', async () => {
    const { id } = await supplier();
    const use = await addUse(ada, id, said());
    await expect(removeUse(bea, id, use)).rejects.toThrow(Forbidden);
    await removeUse(ada, id, use);
    expect(await db().supplierUse.count({ where: { id: use } })).toBe(0);
    const where = { kind: 'organisations.use-removed' };
    expect(await db().auditEntry.count({ where })).toBe(0);
  });

  it('is removed by the webmaster, with one', async () => {
    const { id, name } = await supplier();
    const use = await addUse(ada, id, said());
    await removeUse(webmaster, id, use);
    const entry = await db().auditEntry.findFirst({ orderBy: { seq: 'desc' } });
    expect(entry).toMatchObject({
      kind: 'organisations.use-removed',
      personId: ada.id,
      details: { supplier: name, user: 'Testing Fen' },
    });
  });
});

it('the register is filtered by name and by what is offered', async () => {
  await organisation({ name: 'Zest Ltd', kind: 'support-supplier', offers: 'Café training' });
  const names = async (q: string) => (await listSuppliers(ada, q)).map(({ name }) => name);
  expect(await names('zest')).toEqual(['Zest Ltd']);
  expect(await names('TRAINING cafe')).toEqual(['Zest Ltd']);
  expect(await names('axolotl')).toEqual([]);
  await expect(listSuppliers(visitor, '')).rejects.toThrow(Forbidden);
});

describe('somebody who leaves', () => {
  it('is named as a contact no more, and what they said of a supplier stays', async () => {
    const { id } = await supplier();
    const leaver = await addMember();
    await addUse(leaver, id, said());
    const contact = { organisationId: id, programme: 'Data', personId: leaver.id, position: 0 };
    const copy = async (key: string) =>
      listPersonalData()
        .find((data) => data.key === key)
        ?.export(leaver.id);
    await change(theProcess, (tx) => tx.organisationContact.create({ data: contact }));
    expect(await copy('organisation-contacts')).toMatchObject([{ programme: 'Data' }]);
    expect(await copy('supplier-uses')).toMatchObject([{ what: 'Checking invoices', year: null }]);
    await change(theProcess, (tx) => erasePersonalData(tx, leaver.id));
    expect(await copy('organisation-contacts')).toEqual([]);
    expect(await db().supplierUse.count({ where: { supplierId: id } })).toBe(1);
  });
});

it('two accounts that become one keep what both said, once', async () => {
  const { id } = await supplier();
  const twin = await addMember();
  const bodies = [said(), said({ what: 'Something else' })];
  for (const body of bodies) await addUse(twin, id, body);
  await addUse(bea, id, said());
  await change(theProcess, async (tx) => {
    for (const personId of [twin.id, bea.id]) {
      const data = { organisationId: id, programme: 'Data', personId, position: 0 };
      await tx.organisationContact.create({ data });
    }
    await moveReferences(tx, 'person', twin.id, bea.id);
  });
  const uses = await db().supplierUse.findMany({ where: { supplierId: id } });
  expect(uses.map(({ what, addedById }) => [what, addedById]).sort()).toEqual([
    ['Checking invoices', bea.id],
    ['Something else', bea.id],
  ]);
  expect(await db().organisationContact.count({ where: { organisationId: id } })).toBe(1);
});
