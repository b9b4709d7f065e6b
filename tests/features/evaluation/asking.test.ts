import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { askAll } from '~/features/evaluation/asking.server';
import { fillIn, fillInAsGuest } from '~/features/evaluation/fill-in.server';
import { findGuestForm } from '~/features/evaluation/form.server';
import { closeEvaluation } from '~/features/evaluation/set-up.server';
import { catchUp } from '~/platform/activity/followers.server';
import { addDays, londonDay } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, NotFound } from '~/platform/errors';
import { findComposer } from '~/platform/mail/kinds.server';
import { findMailKind } from '~/platform/mail/kinds.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { addPlace, answersOf, lastDay, makeEvaluation } from './evaluation';

useFreshDatabase();

// From here on whoever is concerned is told.
beforeAll(catchUp);

const ASKED = expect.stringContaining('What did you think of') as string;
const guest = { guestName: 'Ida Marsh', guestEmail: 'ida@example.org' };

/** What a mail to a guest would say now: the token in its link, or null when nothing is sent. */
async function tokenFor(answerId: string): Promise<string | null> {
  const kind = findMailKind('evaluation.ask-guest');
  const compose = findComposer(kind?.composer ?? '');
  const values = kind && (await compose?.(kind, null, { answer: answerId }));
  return values ? new URLSearchParams(values.link?.split('?')[1]).get('token') : null;
}

const mailsTo = (address: string) =>
  db().mail.findMany({ where: { address }, select: { kind: true } });

it('asks everybody who has a place or was there, once, from the morning after the event', async () => {
  // The evening of its day, whatever the hour is now.
  const evening = momentOf(londonDay(now()), 18 * 60);
  const scene = await atTime(evening, () => makeEvaluation(true, 0));
  const { id, attendee, outsider, host } = scene;
  await atTime(evening, askAll);
  expect(await toldTo(attendee)).toEqual([]);
  await atTime(new Date(`${addDays(lastDay(), -13)}T09:00:00Z`), async () => {
    await askAll();
    await askAll();
    expect(await toldTo(attendee)).toEqual([ASKED]);
    expect(await toldTo(outsider)).toEqual([]);
    expect(await toldTo(host)).toEqual([]);
    // Who is put on the list later is asked later.
    await addPlace(id, { personId: outsider.id });
    await askAll();
    expect(await toldTo(outsider)).toEqual([ASKED]);
    await fillIn(attendee, scene.slug, answersOf(scene, 'A lot.'));
    expect(await toldTo(attendee)).toEqual([]);
  });
});

it('reminds once, three days before the last, and nobody who has answered', async () => {
  const scene = await makeEvaluation(true);
  const { id, slug, attendee, outsider } = scene;
  const late = { ...guest, guestEmail: 'late@example.org' };
  await addPlace(id, { personId: outsider.id });
  await addPlace(id, late);
  await askAll();
  await fillIn(attendee, slug, answersOf(scene, 'A lot.'));
  const reminders = async () => {
    const jobs = await db().job.findMany({ where: { kind: 'evaluation.remind', key: id } });
    for (const { input } of jobs) {
      await findJobKind('evaluation.remind')?.run(input as { event: string }, {
        jobId: 1,
        signal: new AbortController().signal,
      });
    }
    await catchUp();
    return db().notice.findMany({
      where: { kind: 'evaluation.reminded', personId: { in: [attendee.id, outsider.id] } },
      select: { personId: true },
    });
  };
  const at = (days: number) => new Date(`${addDays(lastDay(), days)}T09:00:00Z`);
  await atTime(at(-4), askAll);
  expect(await reminders()).toEqual([]);
  await atTime(at(-3), askAll);
  await atTime(at(-2), askAll);
  expect(await db().job.count({ where: { kind: 'evaluation.remind', key: id } })).toBe(1);
  expect(await reminders()).toEqual([{ personId: outsider.id }]);
  const kinds = (await mailsTo(late.guestEmail)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['evaluation.ask-guest', 'evaluation.remind-guest']);
});

it('a guest answers by the link in their mail; a scanner that opens it changes nothing', async () => {
  const scene = await makeEvaluation(true);
  const answerId = await addPlace(scene.id, guest);
  await askAll();
  expect(await mailsTo(guest.guestEmail)).toEqual([{ kind: 'evaluation.ask-guest' }]);
  const token = (await tokenFor(answerId)) ?? '';
  const before = await db().evaluationTicket.findMany({ where: { eventId: scene.id } });
  for (let times = 0; times < 3; times += 1) {
    expect(await findGuestForm(token)).toMatchObject({ standing: 'open', nameless: true });
  }
  expect(await db().evaluationTicket.findMany({ where: { eventId: scene.id } })).toEqual(before);
  expect(JSON.stringify(before)).not.toContain(token);

  expect(await fillInAsGuest(token, answersOf(scene, 'Thank you.'))).toBe('taken');
  expect(await fillInAsGuest(token, answersOf(scene, 'Again.'))).toBe('already');
  expect(await findGuestForm(token)).toMatchObject({ standing: 'answered' });
  expect(await tokenFor(answerId)).toBeNull();
});

it('a link leads to its own ticket alone, and to none once a newer mail has another', async () => {
  const [one, other] = [await makeEvaluation(false), await makeEvaluation(false)];
  const answerId = await addPlace(one.id, guest);
  const answerId2 = await addPlace(other.id, guest);
  await askAll();
  const [old, newer, others] = [
    await tokenFor(answerId),
    await tokenFor(answerId),
    await tokenFor(answerId2),
  ];
  await expect(findGuestForm(old ?? '')).rejects.toThrow(NotFound);
  await expect(fillInAsGuest(old ?? '', answersOf(one, 'No.'))).rejects.toThrow(NotFound);
  await expect(fillInAsGuest('', answersOf(one, 'No.'))).rejects.toThrow(NotFound);
  // What another event asks is not answered by it.
  await expect(fillInAsGuest(newer ?? '', answersOf(other, 'No.'))).rejects.toThrow();
  expect(await fillInAsGuest(newer ?? '', answersOf(one, 'Yes.'))).toBe('taken');
  expect(await db().evaluationTicket.findUnique({ where: { answerId: answerId2 } })).toMatchObject({
    spent: false,
  });
  expect((await findGuestForm(others ?? '')).event.slug).toBe(other.slug);
});

it('after it is closed a link takes nothing, and nobody is asked', async () => {
  const scene = await makeEvaluation(true);
  const answerId = await addPlace(scene.id, guest);
  await askAll();
  const token = (await tokenFor(answerId)) ?? '';
  await closeEvaluation(scene.host, scene.slug);
  expect(await findGuestForm(token)).toMatchObject({ standing: 'closed' });
  await expect(fillInAsGuest(token, answersOf(scene, 'Late.'))).rejects.toThrow(Conflict);
  expect(await tokenFor(answerId)).toBeNull();
  expect(await toldTo(scene.attendee)).toEqual([]);
});
