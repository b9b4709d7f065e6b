import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { signOff } from '~/features/library/owning/sign-off.server';
import type { OrganisationsItems } from '~/features/library/seen/parts.server';
import { visitor, type Actor, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { nameOwnLinks } from '~/platform/links/own-links.server';
import { loadOrganisationParts } from '~/platform/organisation/organisation-parts.server';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { elsewhere, share } from './item';

/** What the home page, a member’s page and links in posts show of the library. */

useFreshDatabase();

let owner: Person;
let lead: Person;
let other: Person;
beforeAll(async () => {
  owner = await addMember();
  lead = await elsewhere(await addMember(['lead']));
  other = await elsewhere(await addMember());
});

const waiting = async (actor: Person) => (await loadHomeParts(actor))['library.waiting'];
const titles = (part: unknown) =>
  (part as Array<{ title: string }> | undefined)?.map((one) => one.title);

it('a version waits for the lead of an organisation that owns it, until it is signed off', async () => {
  const { slug: body } = await db().organisation.findUniqueOrThrow({
    where: { id: lead.organisationId },
  });
  const slug = await share(owner, { title: 'Joint protocol', owners: [body] });
  const draft = { title: 'Not yet', owners: [body], deed: 'draft' };
  await share(owner, draft);
  expect(await waiting(lead)).toEqual([{ slug, title: 'Joint protocol', why: 'sign-off' }]);
  expect(await waiting(other)).toBeUndefined();
  await signOff(lead, slug, 1);
  expect(await waiting(lead)).toBeUndefined();
});

it('a document waits for whom one asks about it, from a month before its review', async () => {
  const due = addDays(londonDay(now()), 60);
  const [year = '', month = '', day = ''] = due.split('-');
  const review = { 'review-day': day, 'review-month': month, 'review-year': year };
  const slug = await share(owner, { title: 'Yearly', ...review });
  expect(await waiting(owner)).toBeUndefined();
  await atTime(new Date(`${due}T12:00:00Z`), async () => {
    expect(await waiting(owner)).toEqual([{ slug, title: 'Yearly', why: 'review' }]);
    expect(await waiting(other)).toBeUndefined();
  });
});

it('what is new is shown for thirty days to those who may see it', async () => {
  const reader = await elsewhere(await addMember());
  await share(owner, { title: 'For all' });
  await share(owner, { title: 'For its owners', audience: 'owners' });
  await share(owner, { title: 'Half', deed: 'draft' });
  const fresh = async (actor: Person) => titles((await loadHomeParts(actor))['library.new']);
  expect(await fresh(owner)).toContain('For its owners');
  const seen = await fresh(reader);
  expect(seen?.[0]).toBe('For all');
  expect(seen).not.toContain('For its owners');
  expect(seen).not.toContain('Half');
  const later = new Date(now().getTime() + 31 * 24 * 60 * 60 * 1000);
  expect(await atTime(later, () => fresh(reader))).toBeUndefined();
});

it('a member’s page lists what they are asked about, as its reader may see it', async () => {
  const author = await addMember();
  const shown = async (reader: Person) => {
    const part = (await loadProfileParts(reader, author.id))['library.items'];
    return part as { items: Array<{ title: string }>; more: unknown[] } | undefined;
  };
  expect(await shown(other)).toBeUndefined();
  await share(author, { title: 'Own secret', audience: 'owners' });
  expect(await shown(other)).toBeUndefined();
  for (let number = 1; number <= 6; number++) await share(author, { title: `Number ${number}` });
  const part = await shown(other);
  expect(part?.items).toHaveLength(5);
  expect(part?.more).toHaveLength(1);
  expect(titles(part?.items)).not.toContain('Own secret');
  expect((await shown(author))?.more).toHaveLength(2);
});

it('an organisation’s page lists what it owns, as its reader may see it, and nothing to a stranger', async () => {
  const { organisationId } = await elsewhere(await addMember());
  const body = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const shown = async (reader: Actor) => {
    const part = (await loadOrganisationParts(reader, body.id))['library.items'];
    return part as OrganisationsItems | undefined;
  };
  expect(await shown(other)).toBeUndefined();
  await share(owner, { title: 'For its owners alone', owners: [body.slug], audience: 'owners' });
  await share(owner, { title: 'Half of it', owners: [body.slug], deed: 'draft' });
  expect(await shown(other)).toBeUndefined();
  for (let number = 1; number <= 6; number++) {
    await share(owner, { title: `Ours ${number}`, owners: [body.slug] });
  }
  const part = await shown(other);
  expect(part).toMatchObject({ more: 1, organisation: body.slug });
  expect(titles(part?.items)).toEqual([6, 5, 4, 3, 2].map((number) => `Ours ${number}`));
  expect((await shown(owner))?.more).toBe(2);
  expect(await shown(visitor)).toBeUndefined();
});

it('a bare link in a post shows the title of a document that all members may see', async () => {
  const link = (slug: string) => `<a href="/library/${slug}">/library/${slug}</a>`;
  const open = await share(owner, { title: 'Open & shared' });
  const closed = await share(owner, { title: 'Closed', audience: 'owners' });
  const draft = await share(owner, { title: 'Draft', deed: 'draft' });
  expect(nameOwnLinks([open, closed, draft, 'new'].map(link), ['member'])).toEqual([
    `<a href="/library/${open}">Open &amp; shared</a>`,
    link(closed),
    link(draft),
    link('new'),
  ]);
});
