import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { confirmEntry, editEntry, findEntryForm } from '~/features/directory/edit-entry.server';
import { findEntry, findKept } from '~/features/directory/entry.server';
import { suggestInterests } from '~/features/directory/interests.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { write, written } from './writing';

/** What members write of themselves, and what others see. */

useFreshDatabase();

let owner: Person;
let reader: Person;
beforeAll(async () => {
  owner = await addMember(['lead', 'steering']);
  reader = await addMember();
});

describe('an entry', () => {
  it('says what was written, to everybody the same but for contact details', async () => {
    await write(owner, {
      name: 'Dr Åsa O’Brien-Lund',
      interests: 'Virtual wards\nFair shares',
      serviceAreas: ['diabetes', 'stroke'],
    });
    expect(await findEntry(reader, owner.id)).toMatchObject({
      name: 'Dr Åsa O’Brien-Lund',
      badges: ['PbC lead', 'Steering group', 'New this month'],
      jobTitle: 'GP partner',
      profession: 'GP',
      organisation: { name: 'Testing Fen' },
      interests: [{ name: 'Virtual wards', key: 'virtual wards' }, { name: 'Fair shares' }],
      serviceAreas: ['Diabetes', 'Stroke'],
      shownTo: null,
      absence: null,
    });
    expect((await findEntry(owner, owner.id)).badges).toContain('You');
    expect((await findEntry(owner, owner.id)).shownTo).toMatchObject({ mobile: 'steering' });
  });

  it('comes back into its form as it was written', async () => {
    await write(owner, { interests: 'One, Two', serviceAreas: ['stroke'] });
    const { fields } = await findEntryForm(owner);
    expect(fields).toMatchObject({
      interests: 'One\nTwo',
      serviceAreas: ['stroke'],
      profession: 'gp',
      phone: '01632 960 001',
    });
  });

  it('is new for thirty days', async () => {
    const later = () => findEntry(reader, owner.id);
    expect((await atTime(secondsFromNow(31 * 86_400), later)).badges).not.toContain(
      'New this month',
    );
  });

  it('is logged by ids alone, and is written by nobody who is no member', async () => {
    await write(owner);
    const entry = await db().activity.findFirstOrThrow({
      where: { kind: 'directory.entry-changed' },
      orderBy: { seq: 'desc' },
    });
    expect(entry).toMatchObject({
      actorId: owner.id,
      subjects: { person: owner.id },
    });
    await expect(editEntry({ ...owner, roles: [] }, written())).rejects.toThrow(Forbidden);
    await expect(confirmEntry({ ...owner, roles: [] })).rejects.toThrow(Forbidden);
  });

  it('names only what is on offer, and keeps what was retired since', async () => {
    await expect(write(owner, { profession: 'wizard' })).rejects.toThrow(Invalid);
    await expect(write(owner, { serviceAreas: ['alchemy'] })).rejects.toThrow(Invalid);
    await write(owner, { profession: 'nurse', serviceAreas: ['podiatry'] });
    await change(theProcess, async (tx) => {
      await tx.profession.update({ where: { slug: 'nurse' }, data: { retiredAt: new Date() } });
      await tx.serviceArea.update({ where: { slug: 'podiatry' }, data: { retiredAt: new Date() } });
    });
    await write(owner, { profession: 'nurse', serviceAreas: ['podiatry'] });
    await expect(write(reader, { profession: 'nurse' })).rejects.toThrow(Invalid);
    await expect(write(reader, { serviceAreas: ['podiatry'] })).rejects.toThrow(Invalid);
  });
});

describe('an interest', () => {
  it('is one thing, whatever its case and accents, and is forgotten when nobody names it', async () => {
    await write(owner, { interests: 'Diabète care' });
    await write(reader, { interests: 'DIABETE  CARE' });
    expect(await db().interest.count({ where: { key: 'diabete care' } })).toBe(1);
    expect((await findEntry(owner, reader.id)).interests).toMatchObject([{ name: 'Diabète care' }]);
    await write(owner, { interests: '' });
    expect(await suggestInterests(reader, 'diab')).toEqual(['Diabète care']);
    await write(reader, { interests: '' });
    expect(await suggestInterests(reader, 'diab')).toEqual([]);
  });

  it('is suggested to members, the most named first', async () => {
    await write(owner, { interests: 'Budget setting, Budgets' });
    await write(reader, { interests: 'Budgets' });
    expect(await suggestInterests(owner, 'BUDG')).toEqual(['Budgets', 'Budget setting']);
    expect(await suggestInterests(owner, '  ')).toEqual([]);
    await expect(suggestInterests({ ...owner, roles: [] }, 'b')).rejects.toThrow(Forbidden);
  });
});

describe('nobody is shown', () => {
  it.each(['noSuchPerson'])('of an id that does not exist', async (id) => {
    await expect(findEntry(reader, id)).rejects.toThrow(NotFound);
  });

  it('who has left, or is no member any more', async () => {
    const [left, shut] = [await addMember(), await addMember()];
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: left.id }, data: { leftAt: new Date() } }),
    );
    await revokeRole(theProcess, shut.id, 'member');
    for (const { id } of [left, shut]) {
      await expect(findEntry(reader, id)).rejects.toThrow(NotFound);
    }
  });

  it('but whom an account became part of', async () => {
    await change(theProcess, (tx) =>
      tx.personMerge.create({
        data: { goneId: 'goneAccount1', keptId: owner.id, mergedAt: new Date() },
      }),
    );
    expect(await findKept('goneAccount1')).toBe(owner.id);
    expect(await findKept(owner.id)).toBeNull();
  });
});
