import { beforeAll, describe, expect, it } from 'vitest';
import { addContact } from '~/features/organisations/contacts.server';
import { editOrganisation, readValues } from '~/features/organisations/edit.server';
import { mergeOrganisations } from '~/features/organisations/merge.server';
import { moveOrganisation, versionOfPlace } from '~/features/organisations/move.server';
import '~/features/organisations/references.server';
import { MOST_AT_ONCE } from '~/features/organisations/reindex.server';
import { contactForm } from '~/features/organisations/schema';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { versionOf } from '~/platform/lists/version.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { organisation } from './support';

useFreshDatabase();
let member: Person;
beforeAll(async () => {
  member = await addMember();
});

async function find(text: string, actor: Actor = member) {
  const { hits } = await search(actor, { text, kind: 'organisation', labels: [], before: null });
  return hits;
}
const names = async (text: string) => (await find(text)).map(({ title }) => title).sort();

async function rename(id: string, name: string): Promise<void> {
  const before = await readValues(db(), id);
  await editOrganisation(theProcess, id, { ...before, name }, versionOf(before));
}

describe('search', () => {
  it('finds an organisation by its name, its kind, what it says, works on and belongs to', async () => {
    const pct = await organisation({ name: 'NHS Quaggashire', kind: 'pct' });
    const cluster = await organisation({
      name: 'Wombat Practices',
      parentId: pct.id,
      about: 'We like **marmosets**.',
    });
    const contact = contactForm.parse({ programme: 'Ocelots', name: 'Ada' });
    await addContact(theProcess, cluster.id, contact);
    for (const words of ['wombat', 'marmosets', 'ocelots', 'wombat cluster']) {
      expect(await names(words), words).toEqual(['Wombat Practices']);
    }
    expect(await names('quaggashire')).toEqual(['NHS Quaggashire', 'Wombat Practices']);
    const [hit] = await find('wombat');
    expect(hit).toMatchObject({
      kind: 'organisation',
      to: '/organisations/wombat-practices',
      who: ['PbC cluster'],
      where: ['NHS Quaggashire'],
      at: null,
      state: null,
    });
    expect(await find('wombat', visitor)).toEqual([]);
  });

  it('follows a new name and a new place, for all that belongs to it', async () => {
    const top = await organisation({ name: 'NHS Oldname', kind: 'pct' });
    const other = await organisation({ name: 'NHS Elsewhere', kind: 'pct' });
    const middle = await organisation({ name: 'Middling', parentId: top.id });
    await organisation({ name: 'Lowest Surgery', kind: 'practice', parentId: middle.id });
    await rename(top.id, 'NHS Newname');
    expect(await names('oldname')).toEqual([]);
    expect(await names('newname')).toEqual(['Lowest Surgery', 'Middling', 'NHS Newname']);
    await moveOrganisation(theProcess, middle.id, other.id, versionOfPlace(top.id));
    expect(await names('newname')).toEqual(['NHS Newname']);
    expect(await names('elsewhere')).toEqual(['Lowest Surgery', 'Middling', 'NHS Elsewhere']);
  });

  it('forgets one that was merged, and finds its children by the other’s name', async () => {
    const gone = await organisation({ name: 'Dodos' });
    const kept = await organisation({ name: 'Pigeons' });
    await organisation({ name: 'Nestlings', kind: 'practice', parentId: gone.id });
    await mergeOrganisations(theProcess, gone.id, kept.id);
    expect(await names('dodos')).toEqual([]);
    expect(await names('pigeons')).toEqual(['Nestlings', 'Pigeons']);
  });

  it('finds the same when the index is made anew', async () => {
    const before = await names('newname');
    await rebuildIndex();
    expect(await names('newname')).toEqual(before);
  });
});

it('a large branch is indexed by a job, a batch at a time', async () => {
  const top = await organisation({ name: 'NHS Huge', kind: 'pct' });
  const count = MOST_AT_ONCE + 1;
  await change(theProcess, (tx) =>
    tx.organisation.createMany({
      data: Array.from({ length: count }, (_, number) => ({
        slug: `huge-${number}`,
        name: `Part ${number}`,
        kindSlug: 'practice',
        parentId: top.id,
      })),
    }),
  );
  await rename(top.id, 'NHS Gigantic');
  const job = await db().job.findFirstOrThrow({ where: { kind: 'organisations.reindex' } });
  expect(job.input).toEqual({ organisation: top.id });
  expect(await names('gigantic')).toEqual(['NHS Gigantic']);
  const context = { jobId: job.id, signal: new AbortController().signal };
  await findJobKind('organisations.reindex')?.run({ organisation: top.id }, context);
  const found = await search(member, { text: 'gigantic', kind: null, labels: [], before: null });
  expect(found.total).toBeGreaterThan(100);
});
