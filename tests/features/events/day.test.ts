import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findAttendance, takeAttendance } from '~/features/events/day/attendance.server';
import { findCertificate } from '~/features/events/day/certificate.server';
import { findWall, sayHere } from '~/features/events/day/code.server';
import { findNowNext } from '~/features/events/day/now-next';
import { findToday } from '~/features/events/day/today.server';
import type { SessionView } from '~/features/events/views';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { Conflict, Forbidden, Invalid, RateLimited } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { answerOf, changeEvent, hoursFromNow, newComer } from './coming';
import { makeEventScene, type EventScene } from './event';

/** The day of an event: who is there, what is on, and a certificate afterwards. */

useFreshDatabase();

/** All day, so that it goes on at whatever time this runs. */
const today = { inDays: 0, from: 0, to: 23 * 60 + 59 };
let scene: EventScene;
beforeEach(async () => {
  scene = await makeEventScene(today);
});

const CODE = 'FENLAND';

const list = async () => (await findAttendance(scene.host, scene.slug)).expected;

/** Who was there, as the list says. */
async function present(): Promise<string[]> {
  return (await list()).filter(({ there }) => there).map(({ name }) => name);
}

/** The id under which somebody stands on the list. */
async function onList({ name }: Person): Promise<string> {
  return (await list()).find((one) => one.name === name)?.id ?? '';
}

/** The list as sent by who runs the event: who was ticked when it was shown, and who is now. */
const send = (ticked: string[], there: string[]) =>
  takeAttendance(scene.host, scene.slug, { deed: 'list', ticked, there });

describe('the list', () => {
  it('is ticked and unticked by who runs the event, and by nobody else', async () => {
    const id = await onList(scene.attendee);
    const all = { deed: 'list' as const, ticked: [], there: [id] };
    for (const actor of [scene.attendee, scene.noteTaker, scene.outsider]) {
      await expect(takeAttendance(actor, scene.slug, all)).rejects.toThrow(Forbidden);
      await expect(findAttendance(actor, scene.slug)).rejects.toThrow(Forbidden);
    }
    await takeAttendance(scene.steering, scene.slug, all);
    await send([id], [id]);
    expect(await present()).toEqual([scene.attendee.name]);
    await send([id], []);
    expect(await present()).toEqual([]);
    // Sent from a page that was shown before they were unticked.
    await send([id], [id]);
    expect(await present()).toEqual([]);
    expect(await onList(scene.attendee)).toBe(id);
  });

  it('leaves alone who was ticked elsewhere, or typed the code, since it was shown', async () => {
    const id = await onList(scene.attendee);
    const waits = await newComer(scene);
    await sayHere(scene.attendee, scene.slug, CODE);
    await sayHere(scene.outsider, scene.slug, CODE);
    await send([], [await onList(waits)]);
    const three = [scene.attendee, scene.outsider, waits].map(({ name }) => name);
    expect((await present()).sort()).toEqual(three.sort());
    // Ticked there too, it is still known by the code.
    await send([], [id]);
    expect((await list()).find((one) => one.id === id)?.byCode).toBe(true);
  });

  it('has who runs it, takes notes or speaks, though nobody asked them; not who said no', async () => {
    const speaker = await addMember();
    const refuses = await newComer(scene, 'no');
    await change(theProcess, async (tx) => {
      await tx.eventHost.create({
        data: { eventId: scene.id, personId: refuses.id, part: 'host', position: 2 },
      });
      await tx.eventSession.create({
        data: {
          eventId: scene.id,
          day: londonDay(now()),
          startsMinutes: 540,
          endsMinutes: 600,
          title: 'Risk',
          speakers: { create: { personId: speaker.id, position: 0 } },
        },
      });
    });
    const expected = [scene.attendee, scene.host, scene.noteTaker, speaker];
    const names = expected.map(({ name }) => name).sort();
    expect((await list()).map(({ name }) => name).sort()).toEqual(names);
    await send([], [await onList(speaker), scene.outsider.id]);
    expect(await present()).toEqual([speaker.name]);
    await send([await onList(speaker)], []);
    expect((await list()).map(({ name }) => name).sort()).toEqual(names);
  });

  it('takes who came without having said so, gives them no place, and forgets them when it was a mistake', async () => {
    const refuses = await newComer(scene, 'no');
    const people = [scene.outsider.id, refuses.id];
    await takeAttendance(scene.host, scene.slug, { deed: 'walk-in', people });
    expect((await present()).sort()).toEqual([scene.outsider.name, refuses.name].sort());
    expect(await answerOf(scene, scene.outsider)).toMatchObject({ place: 'none' });
    const ids = [await onList(scene.outsider), await onList(refuses)];
    await send(ids, []);
    expect(await present()).toEqual([]);
    await expect(answerOf(scene, scene.outsider)).rejects.toThrow();
    expect(await answerOf(scene, refuses)).toMatchObject({ answer: 'no', attendedAt: null });
    const nobody = { deed: 'walk-in' as const, people: ['nobody'] };
    await expect(takeAttendance(scene.host, scene.slug, nobody)).rejects.toThrow(Invalid);
  });

  it('is not taken before the event begins', async () => {
    scene = await makeEventScene({ inDays: 2 });
    await expect(findAttendance(scene.host, scene.slug)).rejects.toThrow(Forbidden);
  });
});

describe('the code on the wall', () => {
  it('says that one is there, once, and a wrong one says nothing', async () => {
    await expect(sayHere(scene.attendee, scene.slug, 'WRONG')).rejects.toThrow(Invalid);
    expect(await present()).toEqual([]);
    await sayHere(scene.attendee, scene.slug, CODE);
    await sayHere(scene.attendee, scene.slug, CODE);
    expect(await present()).toEqual([scene.attendee.name]);
  });

  it('cannot be found by trying', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(sayHere(scene.attendee, scene.slug, `${tries}`)).rejects.toThrow(Invalid);
    }
    await expect(sayHere(scene.attendee, scene.slug, CODE)).rejects.toThrow(RateLimited);
    await sayHere(scene.outsider, scene.slug, CODE);
  });

  it('is seen by who runs the event alone, before its day too', async () => {
    scene = await makeEventScene({ inDays: 3 });
    expect(await findWall(scene.host, scene.slug)).toMatchObject({ code: CODE });
    for (const actor of [scene.attendee, scene.noteTaker, scene.outsider]) {
      await expect(findWall(actor, scene.slug)).rejects.toThrow(Forbidden);
    }
  });

  it('works on no other day', async () => {
    for (const inDays of [-1, 1]) {
      scene = await makeEventScene({ inDays });
      await expect(sayHere(scene.attendee, scene.slug, CODE)).rejects.toThrow(Conflict);
    }
  });
});

describe('a certificate', () => {
  it('is of who was there, and says how long the programme lasted without its breaks', async () => {
    const day = londonDay(now());
    const part = (startsMinutes: number, endsMinutes: number, kind = 'talk') => ({
      eventId: scene.id,
      day,
      startsMinutes,
      endsMinutes,
      title: 'Part',
      kind,
    });
    await change(theProcess, async (tx) => {
      await tx.eventSession.createMany({
        data: [part(540, 660), part(600, 690), part(690, 720, 'break'), part(720, 780)],
      });
    });
    await expect(findCertificate(scene.attendee, scene.slug)).rejects.toThrow(Forbidden);
    await sayHere(scene.attendee, scene.slug, CODE);
    expect(await findCertificate(scene.attendee, scene.slug)).toMatchObject({
      name: scene.attendee.name,
      title: 'Fair shares day',
      hours: '3 hours 30 minutes',
    });
    await expect(findCertificate(scene.host, scene.slug)).rejects.toThrow(Forbidden);
  });
});

describe('home on the day', () => {
  it('shows the event to who comes, runs it, or takes notes, and to nobody else', async () => {
    for (const actor of [scene.attendee, scene.host, scene.noteTaker]) {
      const events = await findToday(actor);
      expect(events.map(({ slug }) => slug)).toEqual([scene.slug]);
    }
    expect(await findToday(scene.outsider)).toEqual([]);
    const other = await makeEventScene({ inDays: 1 });
    expect(await findToday(other.attendee)).toEqual([]);
  });

  it('has the way in online for who has a place alone, and of a long event what is on today', async () => {
    const onlineLink = 'https://meet.example.org';
    await changeEvent(scene, { onlineLink, endsAt: hoursFromNow(48) });
    const day = londonDay(now());
    await change(theProcess, async (tx) => {
      const part = { eventId: scene.id, startsMinutes: 540, endsMinutes: 600 };
      await tx.eventSession.createMany({
        data: [
          { ...part, title: 'Tomorrow', day: addDays(day, 1) },
          { ...part, title: 'Today', day },
        ],
      });
    });
    const [mine] = await findToday(scene.attendee);
    expect(mine?.onlineLink).toBe(onlineLink);
    expect(mine?.programme?.sessions.map(({ title }) => title)).toEqual(['Today']);
    expect((await findToday(scene.noteTaker))[0]?.onlineLink).toBeNull();
    await changeEvent(scene, { state: 'cancelled' });
    expect(await findToday(scene.attendee)).toEqual([]);
  });

  it('says what is on, and what comes next, side by side where it is', () => {
    const session = (title: string, startsMinutes: number, endsMinutes: number) =>
      ({ title, startsMinutes, endsMinutes }) as SessionView;
    const all = [
      session('A', 540, 600),
      session('B', 570, 600),
      session('C', 630, 660),
      session('D', 630, 690),
    ];
    const titles = (minutes: number) => {
      const { now: on, next } = findNowNext(all, minutes);
      return [on.map(({ title }) => title).join(), next.map(({ title }) => title).join()];
    };
    expect(titles(500)).toEqual(['', 'A']);
    expect(titles(580)).toEqual(['A,B', 'C,D']);
    expect(titles(600)).toEqual(['', 'C,D']);
    expect(titles(690)).toEqual(['', '']);
  });
});
