import { answerEvent } from '~/features/events/coming/answer.server';
import '~/features/events/coming/notices.server';
import '~/features/events/finding/index.server';
import { cancelEvent, publishEvent } from '~/features/events/making/deeds.server';
import { makeEvent } from '~/features/events/making/make.server';
import { changePapers } from '~/features/events/papers/papers.server';
import { takeQuestions } from '~/features/events/programme/questions.server';
import { addSession } from '~/features/events/programme/sessions.server';
import { addSpeaker, changeHosts } from '~/features/events/programme/speakers.server';
import { makeSeriesAhead, repeatEvent } from '~/features/events/series/series.server';
import '~/features/events/told/changes.server';
import '~/features/questions/sessions/for-event.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay, weekdayOf, type Day } from '~/platform/calendar/days';
import { readTime } from '~/platform/calendar/times';
import { isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { slugOf } from '~/platform/text/slug';
import { deedsAfter } from './events-after.server';
import { events, type DemoEvent, type DemoSession, type Held, type When } from './events';
import { sendFile } from './files.server';
import { after, later, workingMoment } from './moments.server';
import { organisations } from './organisations';
import type { Deed } from './types';

/** The events of the demonstration network, through the verbs of those who hold them and of those who come. */

/**
 * Everything that happens around every event.
 *
 * @param actor answers a member by key
 */
export function eventDeeds(actor: (key: string) => Person): Deed[] {
  return [
    ...events.flatMap((event) => deedsOf(event, actor)),
    // What repeats has been made as far ahead as the network makes it every night.
    { at: now(), run: async () => void (await makeSeriesAhead()) },
  ];
}

/** A working day: weekends and bank holidays go on to the next. */
export function dayOf(when: When): Day {
  if ('daysAgo' in when) {
    const past = londonDay(workingMoment(when.daysAgo, '00:00'));
    return when.onWednesday ? addDays(past, -((weekdayOf(past) + 4) % 7)) : past;
  }
  let day = addDays(londonDay(now()), when.daysAhead);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

function deedsOf(event: DemoEvent, actor: (key: string) => Person): Deed[] {
  let slug = '';
  const maker = actor(event.by);
  const day = dayOf(event.on);
  const held: Held = { event, actor, day, slug: () => slug, sessions: new Map() };
  const made = workingMoment(event.madeDaysAgo, '10:40');
  const deeds: Deed[] = [
    {
      at: made,
      run: async () => {
        slug = await makeEvent(maker, inputOf(event, day));
        for (const [index, session] of event.programme.entries()) {
          await addPart(held, session, index);
        }
        if (event.noteTakers) {
          const people = event.noteTakers.map((key) => actor(key).id);
          await changeHosts(maker, slug, { deed: 'note-taker', people });
        }
        await addPapers(held);
      },
    },
  ];
  if (event.publishedDaysAgo === undefined) return deeds;
  const published = after(made, workingMoment(event.publishedDaysAgo, '11:25'));
  deeds.push({
    at: published,
    run: async () => {
      await publishEvent(maker, slug);
      if (event.repeats) {
        await repeatEvent(maker, slug, { deed: 'repeat', ...event.repeats, lastOn: null });
      }
      for (const { title, questions } of event.programme) {
        if (questions) await takeQuestions(maker, slug, held.sessions.get(title) ?? '');
      }
    },
  });
  return [...deeds, ...answers(held, published), ...cancelling(held), ...deedsAfter(held)];
}

function inputOf(event: DemoEvent, day: Day): Parameters<typeof makeEvent>[1] {
  const { kind, title, venue = '', town = '', address = '', directions = '', access = '' } = event;
  const { onlineLink = '', purpose, hotTopics = '', capacity = null, kept = [] } = event;
  return {
    times: {
      startsOn: day,
      startsMinutes: minutes(event.from),
      endsOn: addDays(day, event.moreDays ?? 0),
      endsMinutes: minutes(event.to),
    },
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
    serviceAreas: (event.serviceAreas ?? []).map(slugOf),
    organiser: '',
    capacity,
    confirmHours: 48,
    kept: kept.map(({ organisation, places }) => ({
      organisation: slugOfBody(organisation),
      places,
    })),
    expectationAsked: event.expectationAsked ?? '',
    version: '',
    idempotencyKey: '',
  };
}

/** Minutes since midnight. */
export function minutes(time: string): number {
  const read = readTime(time);
  if (read === null) throw new Error(`"${time}" is no time`);
  return read;
}

function slugOfBody(key: string): string {
  const body = organisations.find((one) => one.key === key);
  if (!body) throw new Error(`The demonstration network has no organisation "${key}"`);
  return slugOf(body.name);
}

async function addPart(
  { event, actor, day, slug, sessions }: Held,
  part: DemoSession,
  index: number,
) {
  const maker = actor(event.by);
  const id = await addSession(maker, slug(), {
    title: part.title,
    about: part.about ?? '',
    day: addDays(day, part.onDay ?? 0),
    startsMinutes: minutes(part.from),
    endsMinutes: minutes(part.to),
    room: part.room ?? '',
    kind: part.pause ? 'break' : 'talk',
    idempotencyKey: `demonstration-${event.key}-${index}`,
  });
  sessions.set(part.title, id);
  for (const speaker of part.speakers ?? []) {
    const who = typeof speaker === 'string' ? { personId: actor(speaker).id } : speaker;
    await addSpeaker(maker, slug(), id, who);
  }
}

async function addPapers({ event, actor, slug }: Held): Promise<void> {
  if (!event.papersBefore) return;
  const maker = actor(event.by);
  const wanted: string[] = [];
  for (const file of event.papersBefore) wanted.push(await sendFile(maker, file));
  await changePapers(maker, slug(), 'before', { wanted, shown: [] });
}

/** One after the other from the day on which it was published, some every day. */
function answers({ event, actor, day, slug }: Held, published: Date): Deed[] {
  let previous = published;
  const last = new Date(Math.min(now().getTime(), Date.parse(`${day}T06:00:00Z`)));
  const said = event.answers ?? [];
  const step = (last.getTime() - published.getTime()) / 60_000 / (said.length + 1);
  return said.map(({ by, ...answer }) => {
    previous = later(previous, step);
    return { at: previous, run: async () => void (await answerEvent(actor(by), slug(), answer)) };
  });
}

function cancelling({ event, actor, slug }: Held): Deed[] {
  if (!event.cancelled) return [];
  const { daysAgo, reason } = event.cancelled;
  const at = workingMoment(daysAgo, '15:10');
  return [{ at, run: () => cancelEvent(actor(event.by), slug(), reason) }];
}
