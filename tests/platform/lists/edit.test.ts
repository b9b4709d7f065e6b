import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import { serviceAreaList } from '~/features/organisations/service-areas.server';
import { visitor, type Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addEntry, editEntry } from '~/platform/lists/edit.server';
import { retireEntry } from '~/platform/lists/arrange.server';
import { listLists } from '~/platform/lists/list.server';
import { listSummaries, openList, viewList } from '~/platform/lists/read.server';
import { saveRows } from '~/platform/lists/rows.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { audited, entryOf, sectionNames, standing } from './support';

useFreshDatabase();

const section = (name: string, audience = 'member') => ({ name, description: 'Words', audience });
const webmaster = () => addMember(['webmaster']);

describe('adding', () => {
  it('puts an entry at the end, with an address of its own', async () => {
    const id = await addEntry(await webmaster(), sectionList, section('Books & learning'));
    expect((await sectionNames()).at(-1)).toBe('Books & learning');
    expect(await db().section.findUnique({ where: { id } })).toMatchObject({
      slug: 'books-and-learning',
      audience: 'member',
    });
  });

  it('puts one with a group at the end of that group', async () => {
    const area = { name: 'Burns', groupName: 'Acute' };
    await addEntry(await webmaster(), serviceAreaList, area);
    const names = (await standing(serviceAreaList)).map(({ values }) => values.name);
    expect(names.indexOf('Burns')).toBe(names.indexOf('Emergency admissions') + 1);
    const kept = await db().serviceArea.findMany({ orderBy: { position: 'asc' } });
    expect(kept.map(({ name }) => name)).toEqual(names);
  });

  it.each(['clinical', ' CLINICAL', 'Ｃlinical'])(
    'refuses a name that is taken: %s',
    async (name) => {
      const actor = await webmaster();
      const adding = addEntry(actor, sectionList, section(name));
      await expect(adding).rejects.toMatchObject({
        errors: { name: 'There is the section “Clinical” with this already' },
      });
    },
  );

  it('gives names that make one address different ones', async () => {
    const actor = await webmaster();
    const [one, other] = [
      await addEntry(actor, sectionList, section('Out of hours')),
      await addEntry(actor, sectionList, section('Out-of-hours')),
    ];
    const slugOf = async (id: string) => (await db().section.findUnique({ where: { id } }))?.slug;
    expect([await slugOf(one), await slugOf(other)]).toEqual(['out-of-hours', 'out-of-hours-2']);
  });
});

describe('editing', () => {
  it('keeps the address when the name changes, and tells both names', async () => {
    const actor = await webmaster();
    const id = await addEntry(actor, sectionList, section('Old name'));
    const { version } = await entryOf(sectionList, 'Old name');
    await editEntry(
      actor,
      sectionList,
      id,
      { ...section('New name'), description: 'Else' },
      version,
    );
    expect(await db().section.findUnique({ where: { id } })).toMatchObject({
      slug: 'old-name',
      name: 'New name',
    });
    expect((await audited()).at(-1)).toMatchObject({
      kind: 'board.section-changed',
      actorId: actor.id,
      details: {
        name: 'New name',
        was: 'Old name',
        changes: [{ label: 'Description', from: 'Words', to: 'Else' }],
      },
    });
  });

  it('by two at once takes the first, and tells the second by whom it was overtaken', async () => {
    const [one, other] = [await webmaster(), await webmaster()];
    const id = await addEntry(one, sectionList, section('Contended'));
    const { version } = await entryOf(sectionList, 'Contended');
    const edits = await Promise.allSettled([
      editEntry(one, sectionList, id, section('First'), version),
      editEntry(other, sectionList, id, section('Second'), version),
    ]);
    expect(edits.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((edits[1] as PromiseRejectedResult).reason).toMatchObject({
      errors: {
        form: expect.stringContaining(
          `${one.name} changed this section less than a minute ago`,
        ) as string,
      },
    });
    expect((await entryOf(sectionList, 'First')).id).toBe(id);
    // Having read what it says now, the second may mean it.
    const now = await entryOf(sectionList, 'First');
    await editEntry(other, sectionList, id, section('Second'), now.version);
    expect(await sectionNames()).toContain('Second');
  });

  it('sent twice changes once', async () => {
    const actor = await webmaster();
    const id = await addEntry(actor, sectionList, section('Once'));
    const { version } = await entryOf(sectionList, 'Once');
    const before = (await audited()).length;
    await editEntry(actor, sectionList, id, section('Once more'), version);
    await editEntry(actor, sectionList, id, section('Once more'), version);
    expect((await audited()).length).toBe(before + 1);
  });

  it('is overtaken by retiring too', async () => {
    const actor = await webmaster();
    const id = await addEntry(actor, sectionList, section('Going'));
    const { version } = await entryOf(sectionList, 'Going');
    await retireEntry(actor, sectionList, id, version);
    const editing = editEntry(actor, sectionList, id, section('Staying'), version);
    await expect(editing).rejects.toThrow(Invalid);
  });

  it('refuses another’s name and an entry that is not there', async () => {
    const actor = await webmaster();
    const { id, version } = await entryOf(sectionList, 'Management');
    const taking = editEntry(actor, sectionList, id, section('clinical'), version);
    await expect(taking).rejects.toThrow(Invalid);
    const missing = editEntry(actor, sectionList, 'nowhere', section('X'), version);
    await expect(missing).rejects.toThrow(NotFound);
  });
});

describe('several entries in one form', () => {
  const row = (index: number, id: string | null, name: string, version = '') => ({
    id,
    version,
    values: section(name),
    index,
  });

  it('are saved together, or none of them', async () => {
    const actor = await webmaster();
    const { id, version } = await entryOf(sectionList, 'Management');
    const before = await audited();
    const rows = [row(0, id, 'Money', version), row(1, null, 'clinical')];
    await expect(saveRows(actor, sectionList, rows)).rejects.toMatchObject({
      errors: { 'name-1': 'There is the section “Clinical” with this already' },
    });
    expect(await sectionNames()).toContain('Management');
    expect(await audited()).toEqual(before);
    await saveRows(actor, sectionList, [row(0, id, 'Money', version), row(1, null, 'Leading')]);
    expect(await sectionNames()).toEqual(expect.arrayContaining(['Money', 'Leading']));
  });
});

describe('who may', () => {
  it('is the webmaster, of every list, and nobody else', async () => {
    const others = [visitor, await addMember(['lead', 'steering', 'agent'])] as Person[];
    const actor = await webmaster();
    expect((await listSummaries(actor)).map(({ key }) => key)).toEqual([
      'sections',
      'service-areas',
      'organisation-kinds',
      'professions',
      'event-kinds',
      'library-kinds',
      'heading-sets',
      'agents',
      'trusted-domains',
    ]);
    for (const other of others) {
      expect(await listSummaries(other)).toEqual([]);
      for (const list of listLists()) {
        expect(() => openList(other, list.key)).toThrow(Forbidden);
        await expect(viewList(other, list.key)).rejects.toThrow(Forbidden);
        await expect(addEntry(other, list, {})).rejects.toThrow(Forbidden);
        await expect(editEntry(other, list, 'x', {}, '')).rejects.toThrow(Forbidden);
        await expect(saveRows(other, list, [row(list.key)])).rejects.toThrow(Forbidden);
      }
    }
  });

  const row = (name: string) => ({ id: null, version: '', values: { name }, index: 0 });
});
