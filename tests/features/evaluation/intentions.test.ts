import { beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import {
  changeIntention,
  doWithIntention,
  writeIntention,
} from '~/features/evaluation/intentions/deeds.server';
import { findIntentions, listMine } from '~/features/evaluation/intentions/list.server';
import { remindOfIntentions } from '~/features/evaluation/intentions/sweep.server';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { atTime, newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { theProcess } from '~/platform/actor';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { useFreshDatabase } from '../../support/database';
import { makeEventScene, type EventScene } from '../events/event';
import { toldTo } from '../notices/told';
import { addAttendee } from './evaluation';

useFreshDatabase();

beforeAll(catchUp);

const SECRET = 'Ask for a new partner';
let scene: EventScene;
/** Was there, too. */
let other: Person;
let id: string;
const remindOn: Day = addDays(londonDay(now()), 30);

const intention = (wishes: object = {}) => ({
  body: SECRET,
  shared: false,
  remindOn,
  idempotencyKey: newId(),
  ...wishes,
});

beforeEach(async () => {
  scene = await makeEventScene({ inDays: -1 });
  other = await addAttendee(scene.id);
  id = await writeIntention(scene.attendee, scene.slug, intention());
});

it('is written by who attends, from the beginning on, and by nobody else', async () => {
  const { slug, outsider, host } = scene;
  await expect(writeIntention(outsider, slug, intention())).rejects.toThrow(Forbidden);
  await writeIntention(host, slug, intention());
  const coming = await makeEventScene({ inDays: 1 });
  await expect(writeIntention(coming.attendee, coming.slug, intention())).rejects.toThrow(
    Forbidden,
  );
  const past = intention({ remindOn: addDays(londonDay(now()), -1) });
  await expect(writeIntention(host, slug, past)).rejects.toThrow(Invalid);
});

it('is written once, however often the form is sent', async () => {
  const { slug, attendee } = scene;
  const same = intention();
  const ids = [
    await writeIntention(attendee, slug, same),
    await writeIntention(attendee, slug, same),
  ];
  expect(new Set(ids).size).toBe(1);
});

it('is seen by nobody else while it is private: neither on a page nor at home nor in what others may have', async () => {
  const { slug, attendee, outsider, host, steering, webmaster, noteTaker } = scene;
  expect((await findIntentions(attendee, slug)).mine).toMatchObject([{ body: SECRET }]);
  await expect(findIntentions(outsider, slug)).rejects.toThrow(Forbidden);
  for (const actor of [other, host, steering, webmaster, noteTaker]) {
    const seen = [
      await findIntentions(actor, slug),
      await listMine(actor),
      await loadHomeParts(actor),
      ...(await Promise.all(listPersonalData().map((part) => part.export(actor.id)))),
    ];
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  }
  const entries = await db().activity.findMany({ where: { kind: 'evaluation.intended' } });
  expect(JSON.stringify(entries)).not.toContain(id);
  expect(
    await db().activityChannel.count({ where: { seq: { in: entries.map((e) => e.seq) } } }),
  ).toBe(0);
});

it('shared, it is seen by who attends, and by nobody else; taken back, it is not', async () => {
  const { slug, attendee, outsider } = scene;
  await doWithIntention(attendee, id, 'share');
  expect((await findIntentions(other, slug)).shared).toMatchObject([
    { body: SECRET, by: attendee.name },
  ]);
  await expect(findIntentions(outsider, slug)).rejects.toThrow(Forbidden);
  await doWithIntention(attendee, id, 'keep-private');
  expect((await findIntentions(other, slug)).shared).toEqual([]);
});

it('is changed, ticked and removed by its writer alone', async () => {
  const { attendee, host, webmaster } = scene;
  await doWithIntention(attendee, id, 'share');
  for (const actor of [other, host, webmaster]) {
    await expect(changeIntention(actor, id, intention())).rejects.toThrow(NotFound);
    for (const deed of ['done', 'remove', 'keep-private'] as const) {
      await expect(doWithIntention(actor, id, deed)).rejects.toThrow(NotFound);
    }
  }
  await changeIntention(attendee, id, intention({ body: 'Ask two' }));
  await doWithIntention(attendee, id, 'done');
  const { mine } = await listMine(attendee);
  expect(mine).toMatchObject([{ body: 'Ask two', shared: false }]);
  expect(mine[0]?.doneAt).not.toBeNull();
  await doWithIntention(attendee, id, 'remove');
  expect((await listMine(attendee)).mine).toEqual([]);
});

it('is reminded of once, on its day, without a word of it', async () => {
  const { attendee, host } = scene;
  const on = (day: Day) => new Date(`${day}T09:00:00Z`);
  await atTime(on(addDays(remindOn, -1)), remindOfIntentions);
  expect(await toldTo(attendee)).toEqual([]);
  await atTime(on(remindOn), remindOfIntentions);
  await atTime(on(addDays(remindOn, 1)), remindOfIntentions);
  expect(await toldTo(attendee)).toEqual([
    'You asked to be reminded of what you meant to do after “Fair shares day”',
  ]);
  const due = { kind: 'evaluation.intention-due', subjects: { equals: { intention: id } } };
  expect(await db().activity.count({ where: due })).toBe(1);
  expect(await toldTo(host)).toEqual([]);
  const mails = await db().mail.findMany({ where: { personId: attendee.id } });
  expect(JSON.stringify(mails)).not.toContain(SECRET);
  const home = await atTime(on(remindOn), () => loadHomeParts(attendee));
  expect(home['evaluation.waiting']).toMatchObject({ intentions: [{ body: SECRET }] });
  // Another day reminds once more; what is done, not at all.
  await changeIntention(attendee, id, intention({ remindOn: addDays(remindOn, 5) }));
  await doWithIntention(attendee, id, 'done');
  await atTime(on(addDays(remindOn, 5)), remindOfIntentions);
  expect(await toldTo(attendee)).toEqual([]);
});

it('is in the copy of one’s own data, and goes with its writer', async () => {
  const { attendee } = scene;
  const part = listPersonalData().find(({ key }) => key === 'after-events');
  expect(JSON.stringify(await part?.export(attendee.id))).toContain(SECRET);
  await change(theProcess, (tx) => erasePersonalData(tx, attendee.id));
  expect(await db().intention.findUnique({ where: { id } })).toBeNull();
});
