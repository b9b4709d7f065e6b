import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findAttendance, sayHere, takeAttendance } from '~/features/events/day/attendance.server';
import { findCertificate } from '~/features/events/day/certificate.server';
import { findNowNext } from '~/features/events/day/now-next';
import { findToday } from '~/features/events/day/today.server';
import type { SessionView } from '~/features/events/views';
import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { Conflict, Forbidden, Invalid, RateLimited } from '~/platform/errors';
import { useFreshDatabase } from '../../support/database';
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

/** Who was there, as the list says. */
async function present(): Promise<string[]> {
  const { expected } = await findAttendance(scene.host, scene.slug);
  return expected.filter(({ there }) => there).map(({ name }) => name);
}

describe('the list', () => {
  it('is ticked and unticked by who runs the event, and by nobody else', async () => {
    const { expected } = await findAttendance(scene.host, scene.slug);
    const shown = expected.map(({ answerId }) => answerId);
    const all = { deed: 'list', shown, there: shown } as const;
    for (const actor of [scene.attendee, scene.noteTaker, scene.outsider]) {
      await expect(takeAttendance(actor, scene.slug, all)).rejects.toThrow(Forbidden);
      await expect(findAttendance(actor, scene.slug)).rejects.toThrow(Forbidden);
    }
    await takeAttendance(scene.host, scene.slug, all);
    expect(await present()).toEqual([scene.attendee.name]);
    await takeAttendance(scene.steering, scene.slug, { deed: 'list', shown, there: [] });
    expect(await present()).toEqual([]);
  });

  it('leaves alone who was not on it when it was shown', async () => {
    await sayHere(scene.outsider, scene.slug, CODE);
    const { expected } = await findAttendance(scene.host, scene.slug);
    const shown = expected
      .filter(({ name }) => name === scene.attendee.name)
      .map(({ answerId }) => answerId);
    await takeAttendance(scene.host, scene.slug, { deed: 'list', shown, there: [] });
    expect(await present()).toEqual([scene.outsider.name]);
  });

  it('takes who came without having said so, and gives them no place', async () => {
    const walkIn = { deed: 'walk-in' as const, people: [scene.outsider.id] };
    await takeAttendance(scene.host, scene.slug, walkIn);
    expect(await present()).toEqual([scene.outsider.name]);
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
