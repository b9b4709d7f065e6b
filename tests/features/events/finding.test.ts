import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { readNext } from '~/features/events/calendar/next.hot.server';
import { indexEvent } from '~/features/events/finding/index.server';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { nameOwnLinks } from '~/platform/links/own-links.server';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { renewDependents } from '~/platform/references/dependents.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { search } from '~/platform/search/find.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { addEvent, type EventRow } from './event';

/** Where events turn up outside their own pages: search, links in posts, the home page, members' pages. */

useFreshDatabase();

let host: Person;
let steering: Person;
let member: Person;
let speaker: Person;
let draft: EventRow;
let day: EventRow;

async function putInto(state: string, { id }: EventRow): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.event.update({ where: { id }, data: { state } });
    await indexEvent(tx, id);
  });
}

beforeAll(async () => {
  host = await addMember();
  steering = await addMember(['steering']);
  member = await addMember();
  speaker = await addMember();
  draft = await addEvent(host, { title: 'Wombat morning', state: 'draft' });
  day = await addEvent(host, { title: 'Quokka day' });
  const { id: serviceAreaId } = await db().serviceArea.findFirstOrThrow();
  await change(theProcess, async (tx) => {
    await tx.event.update({
      where: { id: day.id },
      data: {
        purpose: 'About **marmosets**',
        hotTopics: 'Ocelots',
        venue: 'Thaxby Barn',
        town: 'Fenwick',
        serviceAreas: { create: { serviceAreaId } },
      },
    });
    await tx.eventSession.create({
      data: {
        eventId: day.id,
        day: '2018-08-06',
        startsMinutes: 600,
        endsMinutes: 660,
        title: 'Budgets for beginners',
        speakers: {
          create: [
            { personId: speaker.id, position: 0 },
            { name: 'Ifeoma Draycott', organisation: 'Health Futures', position: 1 },
          ],
        },
      },
    });
    await indexEvent(tx, day.id);
    await indexEvent(tx, draft.id);
  });
});

const find = async (text: string, actor: Actor = member) =>
  (await search(actor, { text, kind: 'event', labels: [], before: null })).hits;
const titles = async (text: string, actor?: Actor) =>
  (await find(text, actor)).map(({ title }) => title);

describe('search', () => {
  it.each([
    'quokka',
    'marmosets',
    'ocelots',
    'thaxby',
    'fenwick',
    'budgets',
    'draycott',
    'futures',
  ])('finds an event by %s', async (word) => {
    expect(await titles(word)).toEqual(['Quokka day']);
  });

  it('says when and where it is held', async () => {
    const [hit] = await find('quokka');
    expect(hit).toMatchObject({ to: `/events/${day.slug}`, where: ['Thaxby Barn', 'Fenwick'] });
    expect(hit?.about).toMatch(/, 9am to 5pm$/);
  });

  it('finds it under the present name of who speaks', async () => {
    await change(theProcess, async (tx) => {
      await tx.person.update({ where: { id: speaker.id }, data: { name: 'Dr Zebedee Nine' } });
      await renewDependents(tx, 'person', [speaker.id]);
    });
    expect(await titles('zebedee')).toEqual(['Quokka day']);
  });

  it('finds a draft for those who run it, and for all when it is published', async () => {
    expect(await titles('wombat', host)).toEqual(['Wombat morning']);
    expect(await titles('wombat', steering)).toEqual(['Wombat morning']);
    for (const actor of [member, visitor]) {
      const found = { text: 'wombat', kind: null, labels: [], before: null };
      // Not even counted.
      expect(await search(actor, found)).toMatchObject({ hits: [], total: 0 });
    }
    await putInto('published', draft);
    expect(await titles('wombat')).toEqual(['Wombat morning']);
    await putInto('draft', draft);
    expect(await titles('wombat')).toEqual([]);
  });

  it('finds the same after the index was made anew, and what is discarded no more', async () => {
    await rebuildIndex();
    expect(await titles('ocelots')).toEqual(['Quokka day']);
    expect(await titles('wombat', host)).toEqual(['Wombat morning']);
    const gone = await addEvent(host, { title: 'Axolotl' });
    await change(theProcess, (tx) => indexEvent(tx, gone.id));
    expect(await titles('axolotl')).toEqual(['Axolotl']);
    await change(theProcess, async (tx) => {
      await tx.event.delete({ where: { id: gone.id } });
      await indexEvent(tx, gone.id);
    });
    expect(await titles('axolotl')).toEqual([]);
  });
});

describe('a bare link in a post', () => {
  const link = (path: string) => `<a href="${path}">${path}</a>`;

  it('shows the title of an event, but of no draft', () => {
    const [named, hidden, page] = nameOwnLinks(
      [link(`/events/${day.slug}`), link(`/events/${draft.slug}`), link('/events/calendars')],
      ['member'],
    );
    expect(named).toBe(`<a href="/events/${day.slug}">Quokka day</a>`);
    expect(hidden).toBe(link(`/events/${draft.slug}`));
    expect(page).toBe(link('/events/calendars'));
  });
});

describe('the home page', () => {
  it('shows the next event that has not begun, with one’s own answer', async () => {
    const sooner = await addEvent(host, { title: 'Sooner', inDays: 2 });
    await addEvent(host, { title: 'Off', inDays: 1, state: 'cancelled' });
    await change(theProcess, async (tx) => {
      await tx.eventAnswer.create({
        data: {
          eventId: sooner.id,
          personId: member.id,
          answer: 'maybe',
          answeredAt: new Date(),
        },
      });
    });
    const next = async (actor: Person) => (await loadHomeParts(actor))['events.next'];
    expect(await next(member)).toMatchObject({
      title: 'Sooner',
      mine: { answer: 'maybe', place: 'none' },
    });
    expect(await next(host)).toMatchObject({ title: 'Sooner', mine: null });
    expect(await next({ ...member, roles: [] })).toBeUndefined();
    expect(readNext(member, new Date('2099-01-01'))).toBeNull();
  });
});

describe('a member’s page', () => {
  const partsOf = async (memberId: string, reader = member) =>
    (await loadProfileParts(reader, memberId))['events.parts'];

  it('shows where they speak and what they run, but no draft', async () => {
    expect(await partsOf(speaker.id)).toMatchObject([{ title: 'Quokka day', speaks: true }]);
    const run = (await partsOf(host.id)) as Array<{ title: string; speaks: boolean }>;
    expect(run.map(({ title, speaks }) => [title, speaks])).toEqual([
      ['Quokka day', false],
      ['Sooner', false],
    ]);
    expect(await partsOf(member.id)).toBeUndefined();
    expect(await partsOf(speaker.id, { ...member, roles: [] })).toBeUndefined();
  });
});
