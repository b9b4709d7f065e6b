import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { addAction } from '~/features/actions/deeds.server';
import { reportProgress } from '~/features/actions/report.server';
import { setUpEvaluation } from '~/features/evaluation/set-up.server';
import { listNeeds } from '~/features/events/needs/list.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { catchUp } from '~/platform/activity/followers.server';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Forbidden } from '~/platform/errors';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { agreed } from '../actions/agreed';
import { lastDay } from '../evaluation/evaluation';
import { addEvent, makeEventScene } from './event';

useFreshDatabase();
beforeAll(catchUp);

const write = (work: (tx: Transaction) => Promise<unknown>) => change(theProcess, work);

/** What an event needs, as its page says it: with `!` when it is overdue. */
async function needsOf(actor: Person, slug: string): Promise<string[] | null> {
  const found = (await listNeeds(actor)).find((event) => event.slug === slug);
  return found?.needs.map(({ text, overdue }) => `${text}${overdue ? '!' : ''}`) ?? null;
}

const DRAFT = 'It is not published, and less than 4 weeks away!';
const place = (overdue: boolean) =>
  `It has neither a venue nor an online link${overdue ? '!' : ''}`;
const programme = (overdue: boolean) => `It has no programme${overdue ? '!' : ''}`;

it('before an event: who runs it, where, its programme and speakers, publishing, papers, notes', async () => {
  const host = await addMember();
  const early = await addEvent(host, { inDays: 60, state: 'draft' });
  expect(await needsOf(host, early.slug)).toEqual([place(false), programme(false)]);
  const { id, slug } = await addEvent(host, { inDays: 10, state: 'draft' });
  const soon = ['It has no papers to read before', 'Nobody is named to take notes'];
  expect(await needsOf(host, slug)).toEqual([place(true), programme(true), DRAFT, ...soon]);

  const noteTaker = await addMember();
  await write(async (tx) => {
    await tx.event.update({ where: { id }, data: { venue: 'The hall', state: 'published' } });
    const day = londonDay(now());
    const part = { eventId: id, day, startsMinutes: 540, endsMinutes: 600 };
    await tx.eventSession.create({ data: { ...part, title: 'Figures' } });
    await tx.eventSession.create({ data: { ...part, title: 'Lunch', kind: 'break' } });
    await tx.eventHost.create({
      data: { eventId: id, personId: noteTaker.id, part: 'note-taker', position: 1 },
    });
    const file = { sha256: newId(), bytes: 1, type: 'pdf', name: 'a.pdf', createdAt: now() };
    const { id: fileId } = await tx.file.create({ data: { ...file, uploadedById: host.id } });
    await tx.fileUse.create({
      data: { fileId, kind: 'event.paper-before', subjectId: id, position: 0 },
    });
  });
  expect(await needsOf(host, slug)).toEqual(['1 talk has no speaker!']);
  await write(async (tx) => {
    const { id: sessionId } = await tx.eventSession.findFirstOrThrow({
      where: { eventId: id, kind: 'talk' },
    });
    await tx.eventSpeaker.create({ data: { sessionId, name: 'Prof. Ida Marsh', position: 0 } });
  });
  expect(await needsOf(host, slug)).toEqual([]);
  await write((tx) => tx.eventHost.deleteMany({ where: { eventId: id, part: 'host' } }));
  const steering = await addMember(['steering']);
  expect(await needsOf(steering, slug)).toEqual(['Nobody runs it!']);
});

it('says when places run out, and who waits', async () => {
  const host = await addMember();
  const { id, slug } = await addEvent(host, { inDays: 60, capacity: 2 });
  const lacks = async () => (await needsOf(host, slug))?.filter((text) => /place(s|$)/.test(text));
  const come = async (held: string) => {
    const { id: personId } = await addMember();
    const answer = { eventId: id, personId, answer: 'yes', place: held, answeredAt: now() };
    await write((tx) => tx.eventAnswer.create({ data: answer }));
  };
  await come('held');
  expect(await lacks()).toEqual([]);
  await come('offered');
  expect(await lacks()).toEqual(['2 of 2 places are taken']);
  await come('waiting');
  expect(await lacks()).toEqual(['1 person waits for a place']);
});

it('after an event: who was there, notes, evaluation and actions, overdue in their time', async () => {
  const { host, attendee, slug, id } = await makeEventScene({ inDays: -1 });
  const nobody = 'Nobody has said who was there';
  const [begin, ask] = ['The notes are not begun', 'Nobody is asked what they thought of it'];
  expect(await needsOf(host, slug)).toEqual([nobody, begin, ask]);
  const inWeeks = new Date(now().getTime() + 21 * 24 * 60 * 60_000);
  expect(await atTime(inWeeks, () => needsOf(host, slug))).toEqual([
    `${nobody}!`,
    `${begin}!`,
    `${ask}!`,
  ]);

  await write(async (tx) => {
    await tx.eventAnswer.updateMany({ where: { eventId: id }, data: { attendedAt: now() } });
    await tx.eventNotes.create({ data: { eventId: id, startedAt: now() } });
  });
  const questions = [{ kind: 'text' as const, words: 'What did you learn?' }];
  await setUpEvaluation(host, slug, { nameless: true, questions, closesOn: lastDay() });
  const due = addDays(londonDay(now()), 7);
  const action = await addAction(host, slug, agreed({ dueOn: due }));
  const notSent = 'The draft of the notes is not sent out';
  expect(await needsOf(host, slug)).toEqual([notSent, 'Nobody has said how 1 action stands']);
  await reportProgress(host, action, { words: 'Asked.', idempotencyKey: 'asked' });
  expect(await needsOf(host, slug)).toEqual([notSent]);
  expect(await atTime(inWeeks, () => needsOf(host, slug))).toEqual([
    `${notSent}!`,
    '1 action is overdue!',
  ]);

  const notes = (data: object) =>
    write((tx) => tx.eventNotes.update({ where: { eventId: id }, data }));
  await notes({ state: 'circulated', commentsUntil: londonDay(now()) });
  expect(await needsOf(host, slug)).toEqual([]);
  await notes({ commentsUntil: addDays(londonDay(now()), -1) });
  expect(await needsOf(host, slug)).toEqual(['The notes are not published']);
  const comment = { eventId: id, authorId: attendee.id, lineBody: 'L', body: 'C', at: now() };
  await write((tx) => tx.noteComment.create({ data: { ...comment, seq: 1 } }));
  expect(await needsOf(host, slug)).toEqual(['1 comment on the notes is open']);
  await notes({ state: 'final' });
  expect(await needsOf(host, slug)).toEqual([]);
});

it('shows hosts their own events, the steering group and the webmaster all, of the days around now', async () => {
  const { host, steering, webmaster, noteTaker, attendee, slug } = await makeEventScene();
  const other = await addEvent(webmaster);
  const slugs = async (actor: Person) => (await listNeeds(actor)).map((event) => event.slug);
  expect(await slugs(host)).toEqual([slug]);
  for (const actor of [steering, webmaster]) {
    expect(await slugs(actor)).toEqual(expect.arrayContaining([slug, other.slug]));
  }
  for (const actor of [noteTaker, attendee]) expect(await slugs(actor)).toEqual([]);
  await expect(listNeeds(visitor as never)).rejects.toThrow(Forbidden);

  const past = await addEvent(host, { inDays: -3 });
  const later = await addEvent(host, { inDays: 20 });
  for (const wishes of [
    { inDays: -61 },
    { inDays: 121 },
    { state: 'cancelled' as const },
    { inDays: -3, state: 'draft' as const },
  ]) {
    await addEvent(host, wishes);
  }
  const latest = await addEvent(host, { inDays: -1 });
  expect(await slugs(host)).toEqual([slug, later.slug, latest.slug, past.slug]);
});

it('is one line of the webmaster’s day, when something is overdue', async () => {
  const webmaster = await addMember(['webmaster']);
  const line = async (actor: Person) =>
    (await loadToday(actor)).find(({ key }) => key === 'events.needs')?.items;
  const host = await addMember();
  await addEvent(host, { inDays: 10 });
  expect(await line(webmaster)).toMatchObject([{ to: '/events/needs', action: 'See what' }]);
  expect(await line(host)).toBeUndefined();
});
