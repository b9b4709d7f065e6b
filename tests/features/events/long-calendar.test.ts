import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { calendarHref, readCalendarQuery } from '~/features/events/calendar/calendar-query';
import { showCalendar } from '~/features/events/calendar/calendar.server';
import type { CalendarContent } from '~/features/events/calendar/views';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { addMember, useFreshDatabase } from '../../support/database';

/** More events than a page has, some of them days long: a page at a time, each once on each of its days. */

useFreshDatabase();

const today = londonDay(now());
let member: Person;
/** What stands on which day, as it was made. */
const made: string[] = [];

beforeAll(async () => {
  member = await addMember();
  const events = Array.from({ length: 170 }, (_, number) => {
    // Sixty on one day, which go on to the next; all others strewn over three weeks before and after today.
    const startsOn = addDays(today, number < 60 ? 3 : (number % 41) - 20);
    const endsOn = addDays(startsOn, number < 60 ? 1 : number % 10 === 0 ? 2 : 0);
    const startsMinutes = 600 - (number % 60);
    return { number, startsOn, endsOn, startsMinutes };
  });
  await change(theProcess, async (tx) => {
    await tx.event.createMany({
      data: events.map(({ number, startsOn, endsOn, startsMinutes }) => ({
        id: `event-${number}`,
        slug: `event-${number}`,
        kindSlug: 'webinar',
        title: `Event ${number}`,
        state: 'published',
        startsAt: momentOf(startsOn, startsMinutes),
        endsAt: momentOf(endsOn, 660),
        startsOn,
        startsMinutes,
        endsOn,
        endsMinutes: 660,
        attendanceCode: '',
        createdById: member.id,
        createdAt: now(),
        changedAt: now(),
      })),
    });
  });
  for (const { number, startsOn, endsOn } of events) {
    for (let day: Day = startsOn; day <= endsOn; day = addDays(day, 1)) {
      made.push(`${day} event-${number}`);
    }
  }
  made.sort();
});

type Content<View> = Extract<CalendarContent, { view: View }>;
async function show<View extends CalendarContent['view']>(view: View, href: string) {
  const query = readCalendarQuery(new URL(href, 'http://x').searchParams);
  const { content } = await showCalendar(member, { ...query, view });
  return content as Content<View>;
}

/** Reads pages until there is none any more; answers each page's lines. */
async function turn(from: string, which: 'earlier' | 'later'): Promise<string[][]> {
  const pages: string[][] = [];
  let to: string | null = from;
  while (to !== null) {
    const page: Content<'agenda'> = await show('agenda', to);
    pages.push(page.days.flatMap(({ day, lines }) => lines.map(({ slug }) => `${day} ${slug}`)));
    const place = page[which];
    to = place && calendarHref({ view: 'agenda', ...place });
  }
  return pages;
}

describe('the agenda', () => {
  it('leaves nothing out and shows nothing twice, page after page', async () => {
    const pages = await turn(`/events?day=${addDays(today, -60)}`, 'later');
    expect(pages.every(({ length }) => length <= 50)).toBe(true);
    expect(pages.flat().sort()).toEqual(made);
  });

  it('leads back through all of it', async () => {
    const pages = await turn(`/events?day=${addDays(today, 60)}`, 'earlier');
    expect([...new Set(pages.flat())].sort()).toEqual(made);
    expect(pages.length).toBeLessThan(made.length / 20);
  });

  it('says where a page ends and begins within a day', async () => {
    const full = addDays(today, 3);
    const page = await show('agenda', `/events?day=${full}`);
    expect([page.continued, page.continues, page.later]).toEqual([
      false,
      true,
      { day: full, from: 50 },
    ]);
    const next = await show('agenda', `/events?day=${full}&from=50`);
    expect([next.continued, next.earlier]).toEqual([true, { day: full, from: 0 }]);
    const after = await show('agenda', `/events?day=${addDays(full, 1)}`);
    expect(after.later).toEqual({ day: addDays(full, 1), from: 50 });
    expect(after.earlier).toEqual({ day: full, from: 50 });
  });
});

describe('the list', () => {
  it('goes on to its end: what is to come and what is over are all there is, each once', async () => {
    const seen: string[] = [];
    for (const which of ['', 'when=past']) {
      let after: string | null = '';
      while (after !== null) {
        const page: Content<'list'> = await show('list', `/events?${which}&after=${after}`);
        expect(page.lines.length).toBeLessThanOrEqual(50);
        seen.push(...page.lines.map(({ slug }) => slug));
        after = page.next;
      }
    }
    expect(seen.sort()).toEqual([...new Set(made.map((line) => line.split(' ')[1]))].sort());
  });
});

describe('a full day of the month', () => {
  it('shows three and says how many there are', async () => {
    const day = addDays(today, 3);
    const { weeks } = await show('month', `/events?month=${day.slice(0, 7)}`);
    const cell = weeks.flat().find((each) => each?.day === day);
    expect(cell?.lines).toHaveLength(3);
    expect(cell?.count).toBe(made.filter((line) => line.startsWith(day)).length);
  });
});
