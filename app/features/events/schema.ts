import { z } from 'zod';
import { isLeftOut, readDate } from '~/platform/calendar/date-fields';
import { addDays, type Day } from '~/platform/calendar/days';
import { clocksShow, momentOf } from '~/platform/calendar/moments';
import { readTime } from '~/platform/calendar/times';
import { oneOrMore, several } from '~/platform/http/several';
import { textField } from '~/platform/text/limits';
import { isWebAddress } from '~/platform/text/web-address';
import {
  MAX_ADDRESS,
  MAX_CAPACITY,
  MAX_CONFIRM_HOURS,
  MAX_DAYS,
  MAX_KEPT,
  MAX_LINE,
  MAX_LINK,
  MAX_PURPOSE,
  MAX_REASON,
  MAX_TEXT,
  MAX_TITLE,
} from './limits';

/** What the forms of whoever makes events take. */

const idempotencyKey = z.string().max(200, 'This form is damaged. Reload the page').default('');

/** Text in one piece. */
const line = (field: { name: string; max: number; required?: string }) =>
  textField(field).transform((typed) => typed.replaceAll(/\s+/g, ' '));

/** When an event is held, by London’s clocks. */
export interface Times {
  startsOn: Day;
  /** Minutes since midnight. */
  startsMinutes: number;
  endsOn: Day;
  endsMinutes: number;
}

/** Takes down what is wrong with a field. */
type Refuse = (field: string, message: string) => void;

const NO_SUCH_TIME = 'The clocks go forward on this day and leave this time out. Enter another one';

/**
 * Reads first day, last day and times. The last day may be left out: then it is the first.
 *
 * @returns null when something is wrong; `refuse` has heard what
 */
export function readTimes(fields: Record<string, unknown>, refuse: Refuse): Times | null {
  const first = readDate(fields, 'day', 'the day');
  if ('problem' in first) refuse('day', first.problem);
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const untouched = isLeftOut(fields, 'lastDay');
  const last = untouched ? first : readDate(fields, 'lastDay', 'the last day');
  if (!untouched && 'problem' in last) refuse('lastDay', last.problem);
  const [from, to] = [readTime(text('from')), readTime(text('to'))];
  if (from === null) refuse('from', 'Enter the time it begins, like 9:30am or 14:00');
  if (to === null) refuse('to', 'Enter the time it ends, like 4pm or 16:00');
  if ('problem' in first || 'problem' in last || from === null || to === null) return null;
  const times = { startsOn: first.day, startsMinutes: from, endsOn: last.day, endsMinutes: to };
  return refuseTimes(times, refuse) ? null : times;
}

/** Whether something is wrong with the times together; says what. */
function refuseTimes({ startsOn, startsMinutes, endsOn, endsMinutes }: Times, refuse: Refuse) {
  if (!clocksShow(startsOn, startsMinutes)) {
    refuse('from', NO_SUCH_TIME);
    return true;
  }
  if (!clocksShow(endsOn, endsMinutes)) {
    refuse('to', NO_SUCH_TIME);
    return true;
  }
  if (endsOn < startsOn) {
    refuse('lastDay', 'The last day must be the first day or after it');
    return true;
  }
  if (endsOn > addDays(startsOn, MAX_DAYS - 1)) {
    refuse('lastDay', `An event can last ${MAX_DAYS} days. Make a series of what repeats`);
    return true;
  }
  // By the moment, not by the clock: it goes back from 2am to 1am in October.
  if (momentOf(endsOn, endsMinutes) <= momentOf(startsOn, startsMinutes)) {
    refuse('to', 'The event must end after it begins');
    return true;
  }
  return false;
}

/** A number that may be left out. */
function optionalNumber(typed: string, max: number): number | null | undefined {
  const text = typed.trim().replaceAll(/[\s,]/g, '');
  if (text === '') return null;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}

/** Rows of organisations with the places kept for each: two lists of the same length. */
const rows = oneOrMore.default([]).transform((value) => [value].flat());

/** Places kept for the people of an organisation, by its slug. */
export interface KeptPlaces {
  organisation: string;
  places: number;
}

function readKept(
  organisations: string[],
  numbers: string[],
  capacity: number | null,
  refuse: Refuse,
): KeptPlaces[] {
  const kept: KeptPlaces[] = [];
  for (const [index, organisation] of organisations.entries()) {
    const typed = (numbers[index] ?? '').trim();
    if (organisation === '' && typed === '') continue;
    const places = optionalNumber(typed, MAX_CAPACITY);
    if (organisation === '' || !places) {
      refuse('kept', 'Enter an organisation and a number of places in each row, or leave it empty');
    } else if (kept.some((one) => one.organisation === organisation)) {
      refuse('kept', 'Name each organisation once');
    } else kept.push({ organisation, places });
  }
  if (kept.length > MAX_KEPT) refuse('kept', `Keep places for ${MAX_KEPT} organisations or fewer`);
  const sum = kept.reduce((all, { places }) => all + places, 0);
  if (sum > 0 && capacity === null) {
    refuse('capacity', 'Enter how many can come: places can be kept of a number only');
  } else if (capacity !== null && sum > capacity) {
    refuse('kept', `${sum} places are kept, and ${capacity} people can come. Keep fewer`);
  }
  return kept;
}

/** What an event is: made and changed with the same fields. */
export const eventForm = z
  .looseObject({
    kind: z.string().max(80).default(''),
    title: line({ name: 'Title', max: MAX_TITLE, required: 'Enter what the event is called' }),
    venue: line({ name: 'Venue', max: MAX_LINE }),
    town: line({ name: 'Town', max: MAX_LINE }),
    address: textField({ name: 'Address', max: MAX_ADDRESS }),
    directions: textField({ name: 'How to get there', max: MAX_TEXT }),
    access: textField({ name: 'Access', max: MAX_TEXT }),
    onlineLink: textField({ name: 'Online link', max: MAX_LINK }),
    purpose: textField({ name: 'Purpose', max: MAX_PURPOSE }),
    hotTopics: textField({ name: 'Hot topics', max: MAX_TEXT }),
    /** Slugs. */
    serviceAreas: several,
    /** Slug of an organisation, or empty. */
    organiser: z.string().max(160).default(''),
    capacity: z.string().max(20).default(''),
    confirmHours: z.string().max(20).default(''),
    keptFor: rows,
    keptPlaces: rows,
    expectationAsked: line({ name: 'Question', max: MAX_LINE }),
    /** Log entry of the latest change that the form knows of; empty for a new event. */
    version: z.string().max(20).default(''),
    idempotencyKey,
  })
  .transform((fields, context) => {
    const before = context.issues.length;
    const refuse: Refuse = (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const times = readTimes(fields, refuse);
    const capacity = optionalNumber(fields.capacity, MAX_CAPACITY);
    if (capacity === undefined) {
      refuse('capacity', 'How many can come must be a number, or empty when there is no limit');
    }
    const hours = optionalNumber(fields.confirmHours, MAX_CONFIRM_HOURS);
    if (hours === undefined) {
      refuse('confirmHours', `Hours must be a number from 1 to ${MAX_CONFIRM_HOURS}`);
    }
    const kept = readKept(fields.keptFor, fields.keptPlaces, capacity ?? null, refuse);
    const { onlineLink } = fields;
    if (onlineLink !== '' && !isWebAddress(onlineLink)) {
      refuse(
        'onlineLink',
        'The online link must be a web address, like https://meet.example.org/x',
      );
    }
    if (!times || context.issues.length > before || hours === undefined) {
      return z.NEVER;
    }
    const { kind, title, venue, town, address, directions, access, purpose, hotTopics } = fields;
    const { serviceAreas, organiser, expectationAsked, version } = fields;
    return {
      times,
      kind,
      title,
      venue,
      town,
      address,
      directions,
      access,
      onlineLink,
      purpose,
      hotTopics,
      serviceAreas,
      organiser,
      capacity: capacity ?? null,
      confirmHours: hours ?? 48,
      kept,
      expectationAsked,
      version,
      idempotencyKey: fields.idempotencyKey,
    };
  });

export type EventInput = z.output<typeof eventForm>;

/** Where and when a copy is held, and what it is called. */
export const copyForm = z
  .looseObject({
    kind: z.string().max(80).default(''),
    title: line({ name: 'Title', max: MAX_TITLE, required: 'Enter what the event is called' }),
    venue: line({ name: 'Venue', max: MAX_LINE }),
    town: line({ name: 'Town', max: MAX_LINE }),
    from: z.string().default(''),
    idempotencyKey,
  })
  .transform((fields, context) => {
    const day = readDate(fields, 'day', 'the day');
    if ('problem' in day) {
      context.addIssue({ code: 'custom', path: ['day'], message: day.problem });
    }
    const from = readTime(fields.from);
    if (from === null) {
      const message = 'Enter the time it begins, like 9:30am or 14:00';
      context.addIssue({ code: 'custom', path: ['from'], message });
    }
    if ('problem' in day || from === null) return z.NEVER;
    if (!clocksShow(day.day, from)) {
      context.addIssue({ code: 'custom', path: ['from'], message: NO_SUCH_TIME });
      return z.NEVER;
    }
    const { kind, title, venue, town, idempotencyKey: key } = fields;
    return { kind, title, venue, town, day: day.day, from, idempotencyKey: key };
  });

export type CopyInput = z.output<typeof copyForm>;

/** Why an event is cancelled. */
export const cancelForm = z.object({
  reason: textField({
    name: 'Reason',
    max: MAX_REASON,
    required: 'Enter why it is cancelled: those who wanted to come are told',
  }),
});

/** A page with nothing but buttons. */
export const deedForm = z.object({
  deed: z.enum(['publish', 'discard'], { error: 'Choose what to do' }),
});
