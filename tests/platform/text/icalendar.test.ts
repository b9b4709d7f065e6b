import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { momentOf } from '~/platform/calendar/moments';
import { writeCalendar, type CalendarEvent } from '~/platform/text/icalendar';

/** Calendars, read by a library that knows nothing of how they were written. */

const plain: CalendarEvent = {
  uid: 'abc@network.example',
  sequence: 3,
  status: 'CONFIRMED',
  summary: 'Fair shares',
  description: '',
  location: '',
  url: 'https://network.example/events/fair-shares',
  categories: [],
  starts: { day: '2018-08-06', minutes: 9 * 60 + 30 },
  ends: { day: '2018-08-06', minutes: 17 * 60 },
  createdAt: new Date('2018-07-01T08:00:00.123Z'),
  changedAt: new Date('2018-07-02T09:15:30.999Z'),
};

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('No zone');
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Europe/London');
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
}

const write = (changed: Partial<CalendarEvent>) => writeCalendar('All', [{ ...plain, ...changed }]);
const first = (changed: Partial<CalendarEvent>) => {
  const [event] = parse(write(changed)).events;
  if (!event) throw new Error('No event');
  return event;
};

describe('a calendar', () => {
  it('says everything of an event', () => {
    const event = first({ categories: ['Network day', 'A, B'] });
    const value = (name: string) => event.component.getFirstPropertyValue(name);
    expect([event.uid, event.sequence, event.summary]).toEqual([plain.uid, 3, 'Fair shares']);
    expect(String(value('status'))).toBe('CONFIRMED');
    expect(value('url')).toBe(plain.url);
    expect(event.component.getFirstProperty('categories')?.getValues()).toEqual([
      'Network day',
      'A, B',
    ]);
    for (const name of ['dtstamp', 'last-modified']) {
      expect(String(value(name)), name).toBe('2018-07-02T09:15:30Z');
    }
    expect(value('description')).toBeNull();
    expect(event.startDate.zone.tzid).toBe('Europe/London');
    expect(String(event.startDate)).toBe('2018-08-06T09:30:00');
  });

  it('holds the moment that London’s clocks mean, in every week of years', () => {
    for (let week = 0; week < 53 * 3; week += 1) {
      const day = new Date(Date.UTC(2026, 0, 1 + week * 7)).toISOString().slice(0, 10);
      const starts = { day: day as CalendarEvent['starts']['day'], minutes: 570 };
      const { startDate } = first({ starts, ends: starts });
      expect(startDate.toJSDate()).toEqual(momentOf(starts.day, starts.minutes));
    }
  });

  it.each([
    // Forward on 29 March 2026: 1am is 2am.
    ['2026-03-29', 59],
    ['2026-03-29', 120],
    ['2026-03-28', 1439],
    // Back on 25 October 2026: 2am is 1am again.
    ['2026-10-25', 59],
    ['2026-10-25', 121],
    ['2026-10-24', 1439],
  ] as const)('holds it on the nights when the clocks change: %s, minute %i', (day, minutes) => {
    const { startDate } = first({ starts: { day, minutes }, ends: { day, minutes } });
    expect(startDate.toJSDate()).toEqual(momentOf(day, minutes));
  });

  it('lasts over a change as long as it does', () => {
    const event = first({
      starts: { day: '2026-10-24', minutes: 23 * 60 },
      ends: { day: '2026-10-25', minutes: 3 * 60 },
    });
    const hours =
      (event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()) / 36e5;
    expect(hours).toBe(5);
  });

  it('brings awkward texts through whole, in lines of at most 75 octets', () => {
    const awkward = [
      'Beds, chairs; and \\n what \\ not',
      'one\ntwo\r\nthree\rfour',
      'a: b="c"; BEGIN:VEVENT\r\nEND:VCALENDAR',
      ...Array.from({ length: 12 }, (_, length) => 'x'.repeat(55 + length) + '👩‍⚕️é漢'.repeat(30)),
    ];
    for (const text of awkward) {
      const written = write({ summary: text, description: text, location: text });
      expect(written.endsWith('\r\n')).toBe(true);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of written.split('\r\n')) {
        const octets = new TextEncoder().encode(line);
        expect(octets.length).toBeLessThanOrEqual(75);
        // No character is torn.
        expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
      }
      const { events } = parse(written);
      const meant = text.replaceAll(/\r\n?/g, '\n');
      expect(events).toHaveLength(1);
      expect(events[0]?.summary).toBe(meant);
      expect(events[0]?.description).toBe(meant);
      expect(events[0]?.location).toBe(meant);
    }
  });

  it('is one of many events, each by its own id, or of none', () => {
    const events = ['a', 'b', 'c'].map((uid) => ({ ...plain, uid }));
    const parsed = parse(writeCalendar('Ü all', events));
    expect(parsed.events.map(({ uid }) => uid)).toEqual(['a', 'b', 'c']);
    expect(parsed.calendar.getFirstPropertyValue('x-wr-calname')).toBe('Ü all');
    expect(parse(writeCalendar('None', [])).events).toEqual([]);
  });
});
