import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import {
  calendarHref,
  readCalendarQuery,
  type CalendarQuery,
} from '~/features/events/calendar/calendar-query';
import { showCalendar } from '~/features/events/calendar/calendar.server';
import { lastOf, monthOf, stepMonth, weeksOf } from '~/features/events/calendar/month';
import type { CalendarContent } from '~/features/events/calendar/views';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { addEvent } from './event';

/** The calendar of August 2018, seen on Wednesday 8 August at noon. */

useFreshDatabase();

const NOON = new Date('2018-08-08T11:00:00Z');
const on = (day: Day) => Math.round((Date.parse(day) - Date.parse('2018-08-08')) / 864e5);

let host: Person;
let steering: Person;
let member: Person;
let area: { id: string; slug: string };

/** An event of the host's, between two days. */
async function hold(
  title: string,
  first: Day,
  more: Parameters<typeof addEvent>[1] & { last?: Day; town?: string } = {},
): Promise<string> {
  const { last = first, town = '', ...wishes } = more;
  const { from = 540, to = 1020 } = wishes;
  const { id } = await atTime(NOON, () => addEvent(host, { ...wishes, title, inDays: on(first) }));
  await change(theProcess, async (tx) => {
    const held = { startsAt: momentOf(first, from), endsAt: momentOf(last, to), endsOn: last };
    await tx.event.update({ where: { id }, data: { ...held, town } });
  });
  return id;
}

const ask = (actor: Person, search: string) =>
  atTime(NOON, () => showCalendar(actor, readCalendarQuery(new URLSearchParams(search))));

async function show<View extends CalendarContent['view']>(
  view: View,
  search = '',
  actor = member,
): Promise<Extract<CalendarContent, { view: View }>> {
  const { content } = await ask(actor, `view=${view}&${search}`);
  return content as Extract<CalendarContent, { view: View }>;
}

const titles = (lines: Array<{ title: string }>) => lines.map(({ title }) => title);
const agendaOf = async (search: string, actor = member) =>
  Object.fromEntries(
    (await show('agenda', search, actor)).days.map(({ day, lines }) => [day, titles(lines)]),
  );

beforeAll(async () => {
  [host, steering, member] = [await addMember(), await addMember(['steering']), await addMember()];
  area = await db().serviceArea.findFirstOrThrow({ select: { id: true, slug: true } });
  await hold('Long ago', '2018-06-05');
  await hold('Earlier today', '2018-08-08', { from: 480, to: 540 });
  const now = await hold('Over noon', '2018-08-08', { from: 690, to: 780, town: 'Ely' });
  const days = await hold('Three days', '2018-08-07', { from: 600, to: 900, last: '2018-08-09' });
  await hold('Until midnight', '2018-08-10', { from: 1080, to: 0, last: '2018-08-11' });
  await hold('A draft', '2018-08-14', { state: 'draft' });
  await hold('Called off', '2018-08-15', { state: 'cancelled' });
  await hold('Webinar', '2018-09-03', { kind: 'webinar', town: 'ely' });
  const organiserId = await addOrganisation(theProcess, {
    name: 'Fen Practices',
    kind: 'cluster',
    parentId: null,
    madeUp: true,
  });
  await change(theProcess, async (tx) => {
    await tx.event.update({
      where: { id: days },
      data: { organiserId, serviceAreas: { create: { serviceAreaId: area.id } } },
    });
    await tx.eventAnswer.create({
      data: {
        eventId: now,
        personId: member.id,
        answer: 'yes',
        place: 'held',
        answeredAt: NOON,
      },
    });
  });
});

const TO_COME = ['Three days', 'Over noon', 'Until midnight', 'Called off', 'Webinar'];

describe('the list', () => {
  it('has what is not over, the next first, and what is over, the latest first', async () => {
    expect(titles((await show('list')).lines)).toEqual(TO_COME);
    const past = await show('list', 'when=past');
    expect(titles(past.lines)).toEqual(['Earlier today', 'Long ago']);
  });

  it('says of each what its reader answered, and that it is cancelled', async () => {
    const { lines } = await show('list');
    const byTitle = new Map(lines.map((line) => [line.title, line]));
    expect(byTitle.get('Over noon')?.mine).toEqual({ answer: 'yes', place: 'held' });
    expect(byTitle.get('Webinar')?.mine).toBeNull();
    expect(byTitle.get('Called off')?.state).toBe('cancelled');
    const { lines: others } = await show('list', '', steering);
    expect(others.every(({ mine }) => mine === null)).toBe(true);
  });

  it('has drafts for those who run them alone', async () => {
    for (const actor of [host, steering]) {
      const { lines } = await show('list', '', actor);
      expect(lines.find(({ title }) => title === 'A draft')?.state).toBe('draft');
    }
    expect(titles((await show('list')).lines)).not.toContain('A draft');
  });

  it('is for members alone', () => {
    expect(() => ask({ ...member, roles: [] }, '')).toThrow(Forbidden);
  });
});

describe('filters', () => {
  it.each([
    ['kind=webinar', ['Webinar']],
    ['place=ELY', ['Over noon', 'Webinar']],
    ['organiser=fen-practices', ['Three days']],
    ['organiser=nobody', []],
    ['kind=webinar&place=ely', ['Webinar']],
    ['kind=network-day&place=ely', ['Over noon']],
    ['kind=webinar&organiser=fen-practices', []],
  ])('%s', async (search, expected) => {
    expect(titles((await show('list', search)).lines)).toEqual(expected);
    const days = await agendaOf(search);
    expect([...new Set(Object.values(days).flat())].sort()).toEqual([...expected].sort());
    const months = [await show('month', search), await show('month', `${search}&month=2018-09`)];
    const shown = months.flatMap(({ weeks }) =>
      weeks.flat().flatMap((day) => titles(day?.lines ?? [])),
    );
    expect([...new Set(shown)].sort()).toEqual([...expected].sort());
  });

  it('of service areas', async () => {
    const found = await show('list', `serviceArea=${area.slug}`);
    expect(titles(found.lines)).toEqual(['Three days']);
  });

  it('offer what has been published, each town once', async () => {
    const { choices } = await ask(member, '');
    expect(choices.places).toHaveLength(1);
    expect(choices.organisers).toEqual([{ value: 'fen-practices', text: 'Fen Practices' }]);
    expect(choices.serviceAreas.map(({ value }) => value)).toEqual([area.slug]);
    expect(choices.kinds.map(({ value }) => value)).toContain('learning-set');
  });

  it('stand in the address, and are read from it again', () => {
    const search = 'view=month&kind=webinar&serviceArea=a&organiser=b&place=Ely&when=past';
    const query = readCalendarQuery(new URLSearchParams(`${search}&month=2018-08`));
    const again = new URL(calendarHref(query), 'http://x').searchParams;
    expect(readCalendarQuery(again)).toEqual(query);
    const nonsense = 'view=x&month=2018-13&day=2018-02-31&from=-4&after=%00&when=now&kind=';
    expect(readCalendarQuery(new URLSearchParams(nonsense))).toEqual({
      ...readCalendarQuery(new URLSearchParams()),
      after: '\0',
    } satisfies CalendarQuery);
  });
});

describe('a month', () => {
  it('is whole weeks from Monday, its days alone', () => {
    expect(weeksOf('2018-08')).toHaveLength(5);
    expect(weeksOf('2018-08')[0]).toEqual([
      null,
      null,
      ...(['01', '02', '03', '04', '05'] as const).map((day) => `2018-08-${day}`),
    ]);
    for (const month of ['2018-03', '2018-10', '2020-02', '2021-02'] as const) {
      const days = weeksOf(month)
        .flat()
        .filter((day) => day !== null);
      expect(days).toEqual([...new Set(days)].sort());
      expect([days.length, days.at(-1)]).toEqual([Number(lastOf(month).slice(8)), lastOf(month)]);
    }
    expect([stepMonth('2018-12', 1), stepMonth('2018-01', -1)]).toEqual(['2019-01', '2017-12']);
  });

  it('has an event on each of its days, but not on the one that begins when it ends', async () => {
    const { weeks, month } = await show('month');
    expect(month).toBe('2018-08');
    const onDay = new Map(
      weeks.flat().flatMap((day) => (day ? [[day.day, titles(day.lines)]] : [])),
    );
    expect(onDay.get('2018-08-07')).toEqual(['Three days']);
    expect(onDay.get('2018-08-08')).toEqual(['Three days', 'Earlier today', 'Over noon']);
    expect(onDay.get('2018-08-09')).toEqual(['Three days']);
    expect(onDay.get('2018-08-10')).toEqual(['Until midnight']);
    expect(onDay.get('2018-08-11')).toEqual([]);
    expect(onDay.get('2018-08-14')).toEqual([]);
  });

  it('shows drafts to those who run them, and marks where its reader goes', async () => {
    const days = (await show('month', '', host)).weeks.flat();
    expect(days.find((day) => day?.day === '2018-08-14')).toMatchObject({
      count: 1,
      lines: [{ title: 'A draft', state: 'draft' }],
    });
    const mine = (await show('month')).weeks.flat().flatMap((day) => day?.lines ?? []);
    expect(titles(mine.filter(({ coming }) => coming))).toEqual(['Over noon']);
  });
});

describe('the agenda', () => {
  it('goes on from today, day by day', async () => {
    expect(await agendaOf('')).toEqual({
      '2018-08-08': ['Three days', 'Earlier today', 'Over noon'],
      '2018-08-09': ['Three days'],
      '2018-08-10': ['Until midnight'],
      '2018-08-15': ['Called off'],
      '2018-09-03': ['Webinar'],
    });
  });

  it('has the days before today for what is past', async () => {
    expect(await agendaOf('when=past')).toEqual({
      '2018-06-05': ['Long ago'],
      '2018-08-07': ['Three days'],
    });
    expect((await show('agenda', 'when=past')).later).toEqual({ day: '2018-08-08', from: 0 });
    expect((await show('agenda')).earlier).toEqual({ day: '2018-06-05', from: 0 });
    expect((await show('agenda', 'day=2018-06-01')).earlier).toBeNull();
  });
});

describe('who listens', () => {
  it('hears that the calendar changed, and nothing of drafts', async () => {
    const found = findChannel('events:all');
    const heard = async (title: string) => {
      const { id } = await db().event.findFirstOrThrow({ where: { title } });
      const entry = { seq: 1, kind: 'events.changed', subjects: { event: id } };
      return found?.channel.render('all', entry);
    };
    expect(await heard('Webinar')).toEqual({});
    expect(await heard('A draft')).toBeNull();
    expect(found?.channel.mayListen(member, {})).toBe(true);
    expect(found?.channel.mayListen({ kind: 'visitor' }, {})).toBe(false);
    expect(await found?.channel.find('other')).toBeNull();
    expect(monthOf('2018-08-08')).toBe('2018-08');
  });
});
