import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { editOrganisation, readValues } from '~/features/organisations/edit.server';
import { moveOrganisation, versionOfPlace } from '~/features/organisations/move.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { versionOf } from '~/platform/lists/version.server';
import { renewDependents } from '~/platform/references/dependents.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { write } from './writing';

/** Search finds members. */

useFreshDatabase();

let owner: Person;
let reader: Person;
beforeAll(async () => {
  [owner, reader] = [await addMember(), await addMember()];
});

const find = async (text: string, actor = reader) =>
  (await search(actor, { text, kind: 'person', labels: [], before: null })).hits;
const ids = async (text: string) => (await find(text)).map(({ id }) => id);

it('by name, job, organisation, service and what they may be asked, as they stand now', async () => {
  await write(owner, {
    name: 'Dr Quokka Wombat',
    jobTitle: 'Numbat keeper',
    interests: 'Bilby counting',
    serviceAreas: ['podiatry'],
  });
  for (const text of ['quokka', 'numbat', 'bilby', 'podiatry', 'quokka testing fen']) {
    expect(await ids(text), text).toEqual([owner.id]);
  }
  await write(owner, { name: 'Dr Quoll', jobTitle: '', interests: '', serviceAreas: [] });
  expect(await ids('quoll')).toEqual([owner.id]);
  for (const text of ['quokka', 'numbat', 'bilby', 'podiatry']) {
    expect(await ids(text), text).toEqual([]);
  }
});

it('shows what they do and where, with a link to their page', async () => {
  await write(owner, { name: 'Dr Quoll', jobTitle: 'Keeper' });
  expect(await find('quoll')).toMatchObject([
    {
      title: 'Dr Quoll',
      to: `/directory/${owner.id}`,
      who: ['Keeper', 'Testing Fen'],
      at: null,
      state: null,
    },
  ]);
});

it('by the names of all organisations above theirs, as those are called now', async () => {
  const parentId = await addOrganisation(theProcess, {
    name: 'Echidna Trust',
    kind: 'pct',
    parentId: null,
    madeUp: true,
  });
  await moveOrganisation(theProcess, owner.organisationId, parentId, versionOfPlace(null));
  expect((await ids('echidna')).sort()).toEqual([owner.id, reader.id].sort());
  expect((await find('echidna'))[0]?.where).toEqual(['Echidna Trust']);
  const said = await readValues(db(), parentId);
  await editOrganisation(
    theProcess,
    parentId,
    { ...said, name: 'Platypus Trust' },
    versionOf(said),
  );
  expect(await ids('echidna')).toEqual([]);
  expect(await ids('platypus')).toHaveLength(2);
});

it('by what a service is called now', async () => {
  await write(owner, { serviceAreas: ['stroke'] });
  await change(theProcess, async (tx) => {
    const { id } = await tx.serviceArea.update({
      where: { slug: 'stroke' },
      data: { name: 'Potoroo' },
    });
    await renewDependents(tx, 'service-area', [id]);
  });
  expect(await ids('potoroo')).toEqual([owner.id]);
});

it('and not who left, is no member, or is asked for by a stranger', async () => {
  const shut = await addMember();
  await write(shut, { name: 'Dr Thylacine' });
  expect(await ids('thylacine')).toEqual([shut.id]);
  expect(await find('thylacine', { ...reader, roles: [] })).toEqual([]);
  await revokeRole(theProcess, shut.id, 'member');
  expect(await ids('thylacine')).toEqual([]);

  await write(owner, { name: 'Dr Thylacine' });
  await change(theProcess, async (tx) => {
    await tx.person.update({ where: { id: owner.id }, data: { leftAt: new Date() } });
    await renewDependents(tx, 'person', [owner.id]);
  });
  expect(await ids('thylacine')).toEqual([]);
});

it('making the index anew gives the same', async () => {
  const documents = () =>
    db().searchDocument.findMany({
      where: { kind: 'person' },
      orderBy: { subjectId: 'asc' },
      omit: { id: true },
    });
  const before = await documents();
  await rebuildIndex();
  expect(await documents()).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});
