import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { writeOverview } from '~/features/board/overview/overview-csv';
import { findOverview } from '~/features/board/overview/overview.server';
import { addSection } from '~/features/board/sections/sections.server';
import { theProcess, type Person } from '~/platform/actor';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask } from '../writing';

/** Who sees which figures of how queries are answered. */

useFreshDatabase();

const LEADS = '=HYPERLINK("https://bad.example")';
let member: Person;
let lead: Person;
let steering: Person;
beforeAll(async () => {
  [member, lead, steering] = [
    await addMember(),
    await addMember(['lead']),
    await addMember(['steering']),
  ];
  const words = { description: 'For PbC leads' };
  await addSection(theProcess, { slug: 'leads', name: LEADS, ...words, audience: 'lead' });
  await ask(lead, { title: 'Among leads' }, 'leads');
  await ask(member, { title: 'Among all' });
});

const sectionsOf = async (actor: Person) =>
  (await findOverview(actor)).sections.map(({ name }) => name);

describe('the overview', () => {
  it('counts for each reader what they may read, and nothing else', async () => {
    expect((await findOverview(lead)).all.open).toBe(2);
    expect(await sectionsOf(lead)).toContain(LEADS);
    for (const actor of [member, steering]) {
      expect((await findOverview(actor)).all.open).toBe(1);
      expect(await sectionsOf(actor)).not.toContain(LEADS);
    }
  });

  it('names agents to the steering group and the webmaster alone', async () => {
    const webmaster = await addMember(['webmaster']);
    for (const actor of [steering, webmaster]) {
      expect((await findOverview(actor)).full).not.toBeNull();
    }
    for (const actor of [member, lead]) expect((await findOverview(actor)).full).toBeNull();
  });

  it('is for no one who is no member', async () => {
    await expect(findOverview({ ...member, roles: [] })).rejects.toThrow(Forbidden);
  });

  it('is no formula in a spreadsheet', async () => {
    const cells = writeOverview(await findOverview(lead));
    expect(cells).toContain('HYPERLINK');
    expect(cells).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });
});
