import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { sendEvent, sendFeed } from '~/features/events/feeds/calendar-file.server';
import type { FeedKind } from '~/features/events/feeds/feed-kinds';
import { endFeed, listFeeds, makeFeed, openFeed } from '~/features/events/feeds/feeds.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { addEvent, makeEventScene, type EventScene } from './event';

/** Calendars outside: what stands in them for whom, and who reads them by a secret address. */

useFreshDatabase();

const LINK = 'https://meet.example/fen';
let scene: EventScene;
let speaker: Person;

beforeAll(async () => {
  scene = await makeEventScene({ title: 'Ours' });
  speaker = await addMember();
  await addEvent(scene.host, { title: 'Secret', state: 'draft' });
  await addEvent(scene.steering, { title: 'Off', state: 'cancelled' });
  await addEvent(scene.steering, { title: 'Theirs' });
  await addEvent(scene.steering, { title: 'Years ago', inDays: -800 });
  const perhaps = await addEvent(scene.steering, { title: 'Perhaps', inDays: 9 });
  await change(theProcess, async (tx) => {
    await tx.event.update({
      where: { id: scene.id },
      data: {
        purpose: '**Who** pays, and why',
        onlineLink: LINK,
        venue: 'Barn',
        address: 'High Street\nFenwick',
        town: 'Ely',
        sequence: 4,
      },
    });
    await tx.eventSession.create({
      data: {
        eventId: scene.id,
        day: '2018-08-06',
        startsMinutes: 600,
        endsMinutes: 660,
        title: 'Talk',
        speakers: { create: { personId: speaker.id, position: 0 } },
      },
    });
    await tx.eventAnswer.createMany({
      data: [
        {
          eventId: perhaps.id,
          personId: scene.attendee.id,
          answer: 'maybe',
          answeredAt: new Date(),
        },
        { eventId: scene.id, personId: scene.outsider.id, answer: 'no', answeredAt: new Date() },
      ],
    });
  });
});

const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/events.ics', { headers });

async function read(response: Response) {
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as never);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return new Map(events.map((event) => [event.summary, event]));
}
const feed = (reader: Person, kind: FeedKind) => read(sendFeed(reader, kind, request()));
const titles = async (reader: Person, kind: FeedKind) =>
  [...(await feed(reader, kind)).keys()].sort();

describe('a calendar', () => {
  it('of the network holds all that has been published, cancelled as such, and no draft', async () => {
    for (const reader of [scene.outsider, scene.host, scene.steering]) {
      expect(await titles(reader, 'network')).toEqual([
        'Cancelled: Off',
        'Ours',
        'Perhaps',
        'Theirs',
      ]);
    }
    const off = (await feed(scene.outsider, 'network')).get('Cancelled: Off');
    expect(String(off?.component.getFirstPropertyValue('status'))).toBe('CANCELLED');
  });

  it('of one’s own holds what one comes or may come to, runs and speaks at', async () => {
    expect(await titles(scene.attendee, 'mine')).toEqual(['Ours', 'Perhaps']);
    expect(await titles(scene.host, 'mine')).toEqual(['Ours']);
    expect(await titles(scene.noteTaker, 'mine')).toEqual(['Ours']);
    expect(await titles(speaker, 'mine')).toEqual(['Ours']);
    expect(await titles(scene.outsider, 'mine')).toEqual([]);
  });

  it('says where and what for, and keeps an event’s id and count of changes', async () => {
    const ours = (await feed(scene.attendee, 'network')).get('Ours');
    expect(ours?.uid).toMatch(new RegExp(`^${scene.id}@`));
    expect(ours?.sequence).toBe(4);
    expect(ours?.location).toBe('Barn, High Street, Fenwick, Ely');
    expect(ours?.description).toContain('Who pays, and why');
    expect(ours?.description).toContain(`/events/${scene.slug}`);
  });

  it('has the way in to what is held online for those who may see it alone', async () => {
    const sees = async (reader: Person) =>
      (await feed(reader, 'network')).get('Ours')?.description.includes(LINK);
    for (const reader of [scene.attendee, scene.host, scene.steering, speaker]) {
      expect(await sees(reader)).toBe(true);
    }
    for (const reader of [scene.outsider, scene.noteTaker]) expect(await sees(reader)).toBe(false);
    await change(theProcess, async (tx) => {
      const where = { eventId_personId: { eventId: scene.id, personId: scene.attendee.id } };
      await tx.eventAnswer.update({ where, data: { place: 'waiting' } });
    });
    expect(await sees(scene.attendee)).toBe(false);
  });

  it('is sent once to whoever has it already, and again when it has changed', async () => {
    const first = sendFeed(scene.outsider, 'network', request());
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('Cache-Control')).toContain('private');
    const again = () => sendFeed(scene.outsider, 'network', request({ 'If-None-Match': tag }));
    expect(again().status).toBe(304);
    expect(await again().text()).toBe('');
    await change(theProcess, async (tx) => {
      const { sequence } = await tx.event.findUniqueOrThrow({ where: { id: scene.id } });
      await tx.event.update({ where: { id: scene.id }, data: { sequence: sequence + 1 } });
    });
    expect(again().status).toBe(200);
  });

  it('is for members alone', () => {
    const nobody = { ...scene.outsider, roles: [] };
    expect(() => sendFeed(nobody, 'network', request())).toThrow(Forbidden);
    expect(() => sendEvent(nobody, scene.slug, request())).toThrow(Forbidden);
  });

  it('of one event is a file of its name; a draft has none, whoever runs it', async () => {
    const file = sendEvent(scene.outsider, scene.slug, request());
    expect(file.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${scene.slug}.ics"`,
    );
    expect([...(await read(file)).keys()]).toEqual(['Ours']);
    const { slug } = await db().event.findFirstOrThrow({ where: { title: 'Secret' } });
    expect(() => sendEvent(scene.host, slug, request())).toThrow(NotFound);
    expect(() => sendEvent(scene.host, 'nowhere', request())).toThrow(NotFound);
  });
});

const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? '';

describe('a secret address', () => {
  it('opens its owner’s calendar until it is made anew or ended', async () => {
    const { outsider } = scene;
    const first = tokenOf(await makeFeed(outsider, 'mine'));
    expect(await openFeed(first)).toMatchObject({ reader: { id: outsider.id }, kind: 'mine' });
    const other = tokenOf(await makeFeed(outsider, 'network'));
    const second = tokenOf(await makeFeed(outsider, 'mine'));
    await expect(openFeed(first)).rejects.toThrow(NotFound);
    expect((await openFeed(second)).kind).toBe('mine');
    await endFeed(outsider, 'mine');
    await endFeed(outsider, 'mine'); // again does no harm
    await expect(openFeed(second)).rejects.toThrow(NotFound);
    expect((await openFeed(other)).kind).toBe('network');
    await expect(openFeed('')).rejects.toThrow(NotFound);
    expect((await listFeeds(outsider)).map(({ kind, madeAt }) => [kind, madeAt !== null])).toEqual([
      ['mine', false],
      ['network', true],
    ]);
    expect((await listFeeds(scene.host)).every(({ madeAt }) => madeAt === null)).toBe(true);
  });

  it('is kept nowhere', async () => {
    const token = tokenOf(await makeFeed(scene.attendee, 'mine'));
    const kept = await Promise.all([
      db().calendarFeed.findMany(),
      db().activity.findMany({ where: { kind: { startsWith: 'events.feed' } } }),
      db().writeKey.findMany(),
    ]);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('opens nothing any more when its owner is no member', async () => {
    const leaver = await addMember();
    const token = tokenOf(await makeFeed(leaver, 'network'));
    await openFeed(token);
    await revokeRole(theProcess, leaver.id, 'member');
    await expect(openFeed(token)).rejects.toThrow(NotFound);
  });

  it('is made by members alone', async () => {
    const nobody = { ...scene.outsider, roles: [] };
    await expect(makeFeed(nobody, 'mine')).rejects.toThrow(Forbidden);
    await expect(endFeed(nobody, 'mine')).rejects.toThrow(Forbidden);
    await expect(listFeeds(nobody)).rejects.toThrow(Forbidden);
  });
});
