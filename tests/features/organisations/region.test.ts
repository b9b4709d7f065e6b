import { beforeAll, describe, expect, it } from 'vitest';
import { closeOrganisation } from '~/features/organisations/edit.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import { listOrganisationChoices, viewRegion } from '~/features/organisations/region.server';
import type { Branch } from '~/features/organisations/views';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { theDatabase } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { organisation } from './support';

useFreshDatabase();
let member: Person;
beforeAll(async () => {
  member = await addMember();
});

const everything = { q: '', kind: '' };
const namesOf = (branch: Branch): unknown => [branch.name, ...branch.children.map(namesOf)];

describe('the region', () => {
  it('is a tree of those with others below them, and the rest by kind', async () => {
    const sha = await organisation({ name: 'NHS Region', kind: 'sha' });
    const pct = await organisation({ name: 'NHS Ten', kind: 'pct', parentId: sha.id });
    await organisation({ name: 'NHS Two', kind: 'pct', parentId: sha.id });
    await organisation({ name: 'Fen 10', parentId: pct.id });
    await organisation({ name: 'Fen 9', parentId: pct.id });
    const alone = await organisation({ name: 'Alone Ltd', kind: 'provider' });
    const { trees, apart, total } = await viewRegion(member, everything);
    expect(trees.map(namesOf)).toEqual([
      ['NHS Region', ['NHS Ten', ['Fen 9'], ['Fen 10']], ['NHS Two']],
    ]);
    expect(trees[0]?.below).toBe('2 primary care trusts');
    expect(trees[0]?.children[0]?.below).toBe('2 PbC clusters');
    expect(apart.find(({ name }) => name === 'Providers')?.rows).toMatchObject([
      { slug: alone.slug, members: 0 },
    ]);
    expect(total).toBe(7); // with the one of the member
  });

  it('is looked through by name, whatever the case and accents, and by kind', async () => {
    const pct = await organisation({ name: 'NHS Übermere', kind: 'pct' });
    await organisation({ name: 'Übermere Practices', parentId: pct.id });
    const found = async (query: { q: string; kind: string }) =>
      (await viewRegion(member, query)).found?.map(({ name }) => name);
    expect(await found({ q: 'ubermere', kind: '' })).toEqual([
      'NHS Übermere',
      'Übermere Practices',
    ]);
    expect(await found({ q: 'ubermere', kind: 'pct' })).toEqual(['NHS Übermere']);
    expect(await found({ q: 'practices UBER', kind: '' })).toEqual(['Übermere Practices']);
    expect(await found({ q: '', kind: 'no-such-kind' })).toEqual([]);
    const { found: rows } = await viewRegion(member, { q: 'practices uber', kind: '' });
    expect(rows?.[0]?.within).toEqual([{ slug: pct.slug, name: 'NHS Übermere' }]);
  });

  it('is for members', async () => {
    await expect(viewRegion(visitor, everything)).rejects.toThrow(Forbidden);
  });
});

describe('an organisation’s page', () => {
  it('counts its members, and those of all below it', async () => {
    const top = await organisation({ kind: 'pct' });
    const middle = await organisation({ parentId: top.id });
    const bottom = await organisation({ parentId: middle.id, kind: 'practice' });
    const people = [await addMember(), await addMember(), await addMember()];
    const [one, two, gone] = people.map(({ id }) => id);
    const settle = (id: string | undefined, organisationId: string, left = false) =>
      theDatabase().writer.person.update({
        where: { id },
        data: { organisationId, leftAt: left ? new Date(0) : null },
      });
    await settle(one, middle.id);
    await settle(two, bottom.id);
    await settle(gone, bottom.id, true);
    const counts = async (id: string) => {
      const { memberCount, memberCountBelow, members } = await viewOrganisation(member, id);
      return [memberCount, memberCountBelow, members.map((each) => each.id)];
    };
    expect(await counts(top.id)).toEqual([0, 2, []]);
    expect(await counts(middle.id)).toEqual([1, 2, [one]]);
    expect(await counts(bottom.id)).toEqual([1, 1, [two]]);
  });

  it('says what it is part of, what is part of it, and how to reach it', async () => {
    const top = await organisation({ kind: 'pct' });
    const middle = await organisation({
      parentId: top.id,
      about: '**Us**, <script>alert(1)</script>',
      website: 'https://www.example.org/us',
      madeUp: false,
    });
    const child = await organisation({ parentId: middle.id, kind: 'practice' });
    const view = await viewOrganisation(member, middle.id);
    expect(view).toMatchObject({
      kind: 'PbC cluster',
      within: [{ slug: top.slug, name: top.name }],
      website: { url: 'https://www.example.org/us', host: 'www.example.org' },
      children: [{ name: 'Practices', rows: [{ slug: child.slug }] }],
      madeUp: false,
      closed: false,
      may: { edit: false, addUse: false },
    });
    expect(view.aboutHtml).toContain('<strong>Us</strong>');
    expect(view.aboutHtml).not.toContain('<script');
    await expect(viewOrganisation(visitor, middle.id)).rejects.toThrow(Forbidden);
  });
});

it('organisations are offered by kind, and by name in each', async () => {
  await organisation({ name: 'ZZ last', kind: 'sha' });
  const closed = await organisation({ name: 'AA closed', kind: 'sha' });
  await closeOrganisation(theProcess, closed.id);
  await organisation({ name: 'AA first', kind: 'practice' });
  const choices = await listOrganisationChoices();
  const groups = choices.map(({ group }) => group);
  // Neighbours share a group: a select needs that.
  expect(groups).toEqual([...new Set(groups)].flatMap((name) => groups.filter((g) => g === name)));
  const names = choices.map(({ name }) => name);
  expect(names.indexOf('ZZ last')).toBeLessThan(names.indexOf('AA first'));
  expect(names).not.toContain('AA closed');
  // What is chosen at present stays so, in a select that would else show the first of the others.
  const [present, ...others] = await listOrganisationChoices(closed.id);
  expect(present).toMatchObject({ id: closed.id, name: 'AA closed (closed)' });
  expect(others).toEqual(choices);
  const open = choices[0]?.id;
  expect(await listOrganisationChoices(open)).toEqual(choices);
});
