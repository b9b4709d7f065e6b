import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import { serviceAreaList } from '~/features/organisations/service-areas.server';
import type { Person } from '~/platform/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import {
  bringBackEntry,
  keepEntries,
  moveEntry,
  retireEntry,
} from '~/platform/lists/arrange.server';
import { addEntry, editEntry } from '~/platform/lists/edit.server';
import { listLists } from '~/platform/lists/list.server';
import { viewList } from '~/platform/lists/read.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask } from '../../features/board/writing';
import { audited, entryOf, sectionNames, standing } from './support';

useFreshDatabase();

const webmaster = () => addMember(['webmaster']);
const section = (name: string, audience = 'member') => ({ name, description: 'Words', audience });
const kindsSince = async (before: number) =>
  (await audited()).slice(before).map(({ kind }) => kind);

describe('moving', () => {
  it('changes places with the neighbour, and says where the entry stands now', async () => {
    const actor = await webmaster();
    const { id } = await entryOf(sectionList, 'Management');
    expect(await moveEntry(actor, sectionList, id, -1, 1)).toMatchObject({
      done: true,
      first: true,
      last: false,
    });
    expect(await sectionNames()).toEqual(['Management', 'Clinical']);
    expect(await moveEntry(actor, sectionList, id, 1, 0)).toMatchObject({
      first: false,
      last: true,
    });
    expect(await sectionNames()).toEqual(['Clinical', 'Management']);
    expect((await audited()).at(-1)?.details).toEqual({ name: 'Management', from: 1, to: 2 });
  });

  it('pressed twice on one page moves once', async () => {
    const actor = await webmaster();
    const { id } = await entryOf(serviceAreaList, 'Therapies');
    const order = await standing(serviceAreaList);
    const place = order.findIndex((entry) => entry.id === id);
    const [one, other] = await Promise.all([
      moveEntry(actor, serviceAreaList, id, -1, place),
      moveEntry(actor, serviceAreaList, id, -1, place),
    ]);
    expect([one.done, other.done]).toEqual([true, false]);
    expect(other.said).toContain('changed meanwhile');
    const after = await standing(serviceAreaList);
    expect(after.findIndex((entry) => entry.id === id)).toBe(place - 1);
  });

  it('stays in the group', async () => {
    const actor = await webmaster();
    const order = await standing(serviceAreaList);
    const place = order.findIndex(({ values }) => values.name === 'Outpatient follow-up');
    const { id = '' } = order[place] ?? {};
    const before = (await audited()).length;
    expect((await moveEntry(actor, serviceAreaList, id, -1, place)).done).toBe(false);
    expect(await kindsSince(before)).toEqual([]);
  });
});

describe('retiring', () => {
  it('takes an entry from what is offered, keeps what uses it, and can be taken back', async () => {
    const actor = await webmaster();
    const id = await addEntry(actor, sectionList, section('Passing'));
    await ask(await addMember(), {}, 'passing');
    const { version } = await entryOf(sectionList, 'Passing');
    const before = (await audited()).length;

    expect(await retireEntry(actor, sectionList, id, version)).toEqual({
      done: true,
      said: '“Passing” is retired. You can bring it back.',
    });
    expect(await sectionNames()).not.toContain('Passing');
    const { retired } = await viewList(actor, 'sections');
    expect(retired).toMatchObject([{ name: 'Passing', uses: '1 query', up: false, down: false }]);

    expect(await bringBackEntry(actor, sectionList, id)).toMatchObject({ done: true });
    expect((await sectionNames()).at(-1)).toBe('Passing');
    expect(await kindsSince(before)).toEqual([
      'board.section-retired',
      'board.section-brought-back',
    ]);
  });

  it('by two at once is done once, and the second is told who was first', async () => {
    const [one, other] = [await webmaster(), await webmaster()];
    const id = await addEntry(one, sectionList, section('Twice'));
    const { version } = await entryOf(sectionList, 'Twice');
    const before = (await audited()).length;
    const [first, second] = await Promise.all([
      retireEntry(one, sectionList, id, version),
      retireEntry(other, sectionList, id, version),
    ]);
    expect(first.done).toBe(true);
    expect(second).toEqual({
      done: false,
      said: `${one.name} retired this section less than a minute ago.`,
    });
    const again = await bringBackEntry(one, sectionList, id);
    const late = await bringBackEntry(other, sectionList, id);
    expect([again.done, late.done]).toEqual([true, false]);
    expect(late.said).toContain(`${one.name} brought back this section`);
    expect(await kindsSince(before)).toHaveLength(2);
  });

  it('waits for another look when the entry was changed meanwhile', async () => {
    const [one, other] = [await webmaster(), await webmaster()];
    const id = await addEntry(one, sectionList, section('Seen'));
    const { version } = await entryOf(sectionList, 'Seen');
    await editEntry(one, sectionList, id, section('Seen otherwise'), version);
    const outcome = await retireEntry(other, sectionList, id, version);
    expect(outcome).toMatchObject({ done: false });
    expect(outcome.said).toContain(`${one.name} changed this section`);
    expect(await sectionNames()).toContain('Seen otherwise');
  });

  it('leaves one section that is open to all, whichever way it would be lost', async () => {
    const actor = await webmaster();
    const leads = await addEntry(actor, sectionList, section('Leads', 'lead'));
    for (const { id, values } of await standing(sectionList)) {
      if (id === leads || values.name === 'Clinical') continue;
      await retireEntry(actor, sectionList, id, (await entryOf(sectionList, values.name)).version);
    }
    const last = await entryOf(sectionList, 'Clinical');
    expect(await retireEntry(actor, sectionList, last.id, last.version)).toMatchObject({
      done: false,
      said: expect.stringContaining('last section for all members') as string,
    });
    const closing = editEntry(
      actor,
      sectionList,
      last.id,
      section('Clinical', 'lead'),
      last.version,
    );
    await expect(closing).rejects.toMatchObject({
      errors: { audience: expect.stringContaining('last section for all members') as string },
    });
    expect(await sectionNames()).toEqual(['Clinical', 'Leads']);
  });
});

it('keeping some of a list retires the others, and brings back what was retired', async () => {
  const actor = await webmaster();
  const [one, other] = await standing(serviceAreaList);
  await keepEntries(actor, serviceAreaList, [one?.id ?? '']);
  expect(await standing(serviceAreaList)).toMatchObject([{ id: one?.id }]);
  await keepEntries(actor, serviceAreaList, [other?.id ?? '', 'nowhere']);
  expect(await standing(serviceAreaList)).toMatchObject([{ id: other?.id }]);
});

it('is for the webmaster alone, and for entries that are there', async () => {
  const member = await addMember(['lead', 'steering', 'agent']);
  const deeds = (actor: Person) =>
    listLists().flatMap((list) => [
      () => moveEntry(actor, list, 'x', 1, 0),
      () => retireEntry(actor, list, 'x', ''),
      () => bringBackEntry(actor, list, 'x'),
    ]);
  for (const deed of deeds(member)) await expect(deed()).rejects.toThrow(Forbidden);
  await expect(keepEntries(member, serviceAreaList, [])).rejects.toThrow(Forbidden);
  for (const deed of deeds(await webmaster())) await expect(deed()).rejects.toThrow(NotFound);
});
