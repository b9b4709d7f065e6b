import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { fillIn } from '~/features/evaluation/fill-in.server';
import { findForm } from '~/features/evaluation/form.server';
import { findReadableResults, findResults } from '~/features/evaluation/results.server';
import { writeResults } from '~/features/evaluation/results-csv';
import {
  closeEvaluation,
  findSetUp,
  moveLastDay,
  setUpEvaluation,
} from '~/features/evaluation/set-up.server';
import { fieldOf } from '~/features/evaluation/views';
import { findEvaluationOfEvent } from '~/features/evaluation/event-part.server';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { useFreshDatabase } from '../../support/database';
import { makeEventScene } from '../events/event';
import {
  addAttendee,
  answersOf,
  lastDay,
  makeEvaluation,
  questions,
  type EvaluationScene,
} from './evaluation';

useFreshDatabase();

let nameless: EvaluationScene;
let named: EvaluationScene;

beforeAll(async () => {
  nameless = await makeEvaluation(true);
  named = await makeEvaluation(false);
});

const input = (wishes: object = {}) => ({
  nameless: true,
  questions,
  closesOn: lastDay(),
  ...wishes,
});

it('is opened by who runs the event, from its beginning on, and by nobody else', async () => {
  const { slug, host, steering, webmaster, attendee, noteTaker, outsider } = await makeEventScene({
    inDays: -1,
  });
  for (const actor of [attendee, noteTaker, outsider]) {
    await expect(setUpEvaluation(actor, slug, input())).rejects.toThrow(Forbidden);
    await expect(findSetUp(actor, slug)).rejects.toThrow(Forbidden);
  }
  for (const actor of [host, steering, webmaster]) await setUpEvaluation(actor, slug, input());
  const coming = await makeEventScene({ inDays: 1 });
  await expect(setUpEvaluation(coming.host, coming.slug, input())).rejects.toThrow(Forbidden);
  const cancelled = await makeEventScene({ inDays: -1, state: 'cancelled' });
  await expect(setUpEvaluation(cancelled.host, cancelled.slug, input())).rejects.toThrow(Forbidden);
});

it('takes no last day that is past or far away', async () => {
  const { slug, host } = await makeEventScene({ inDays: -1 });
  for (const closesOn of [addDays(londonDay(now()), -1), addDays(londonDay(now()), 120)]) {
    await expect(setUpEvaluation(host, slug, input({ closesOn }))).rejects.toThrow(Invalid);
  }
});

it('keeps what it asks, and whether it has names, from the first answer on', async () => {
  const scene = await makeEvaluation(true);
  const { slug, host, attendee } = scene;
  await setUpEvaluation(host, slug, input({ nameless: false }));
  expect(await findSetUp(host, slug)).toMatchObject({ nameless: false, mayChangeQuestions: true });
  const [first] = await db().evaluationQuestion.findMany({ where: { eventId: scene.id } });
  await fillIn(attendee, slug, { [fieldOf(first?.id ?? '')]: 'A lot.' });
  await expect(setUpEvaluation(host, slug, input())).rejects.toThrow(Conflict);
  expect(await findSetUp(host, slug)).toMatchObject({ nameless: false, mayChangeQuestions: false });
  const later = addDays(lastDay(), 1);
  await moveLastDay(host, slug, later);
  expect(await findSetUp(host, slug)).toMatchObject({ closesOn: later });
});

it('is answered by who has a place or was there, and by nobody else', async () => {
  const { slug, host, steering, outsider } = nameless;
  for (const actor of [host, steering, outsider]) {
    expect(await findForm(actor, slug)).toMatchObject({ standing: 'not-asked', questions: [] });
    await expect(fillIn(actor, slug, answersOf(nameless, 'No.'))).rejects.toThrow(Forbidden);
  }
  const { attendee, slug: without } = await makeEventScene({ inDays: -1 });
  expect(await findForm(attendee, without)).toMatchObject({ standing: 'none' });
  await expect(fillIn(attendee, without, {})).rejects.toThrow(NotFound);
});

it('without names it is taken once, however often it is sent', async () => {
  const scene = await makeEvaluation(true);
  const { slug, id, attendee } = scene;
  expect(await findForm(attendee, slug)).toMatchObject({ standing: 'open', nameless: true });
  const sent = await Promise.all([
    fillIn(attendee, slug, answersOf(scene, 'First.')),
    fillIn(attendee, slug, answersOf(scene, 'First.')),
  ]);
  expect(sent).toEqual(['taken', 'already']);
  expect(await fillIn(attendee, slug, answersOf(scene, 'Second.'))).toBe('already');
  expect(await db().evaluationSheet.count({ where: { eventId: id } })).toBe(1);
  expect(await findForm(attendee, slug)).toMatchObject({ standing: 'answered', values: {} });
  expect(await findEvaluationOfEvent(attendee, slug)).toMatchObject({ mayAnswer: false });
});

it('with names it can be changed until the last day', async () => {
  const { slug, attendee, host, id } = named;
  expect(await fillIn(attendee, slug, answersOf(named, 'A little.', '2'))).toBe('taken');
  expect(await fillIn(attendee, slug, answersOf(named, 'A lot.', '5'))).toBe('changed');
  expect(await db().evaluationSheet.count({ where: { eventId: id } })).toBe(1);
  const { values } = await findForm(attendee, slug);
  expect(values).toEqual(answersOf(named, 'A lot.', '5'));
  const { questions: results } = await findReadableResults(host, slug);
  expect(results[0]?.quotes).toEqual([{ words: 'A lot.', by: attendee.name }]);
  expect(writeResults(results, false)).toContain(attendee.name);

  await closeEvaluation(host, slug);
  await expect(fillIn(attendee, slug, answersOf(named, 'Nothing.'))).rejects.toThrow(Conflict);
  expect(await findForm(attendee, slug)).toMatchObject({ standing: 'closed' });
  await moveLastDay(host, slug, lastDay());
  expect(await fillIn(attendee, slug, answersOf(named, 'Much.'))).toBe('changed');
});

it('is not taken where an answer is not right, or nothing is answered', async () => {
  const { slug, attendee, words, rating } = nameless;
  const refused = async (sent: Record<string, string>, field: string) =>
    expect(fillIn(attendee, slug, sent)).rejects.toMatchObject({
      errors: { [field]: expect.any(String) as string },
    });
  await refused({}, fieldOf(words));
  await refused({ [fieldOf(rating)]: '6' }, fieldOf(rating));
  await refused({ [fieldOf(words)]: 'x'.repeat(2001) }, fieldOf(words));
  await refused({ [fieldOf(words)]: 'Patient 943 476 5919 waited.' }, fieldOf(words));
  expect(await findForm(attendee, slug)).toMatchObject({ standing: 'open' });
  const sure = { [fieldOf(words)]: 'Patient 943 476 5919 waited.', notNhsNumber: 'yes' };
  expect(await fillIn(attendee, slug, sure)).toBe('taken');
});

it('without names its results are read once it is closed and three have answered', async () => {
  const scene = await makeEvaluation(true);
  const { slug, id, host, attendee, outsider } = scene;
  const people = [attendee, await addAttendee(id), await addAttendee(id)];
  const [one, two, three] = people;
  await fillIn(one ?? outsider, slug, answersOf(scene, 'Zebras.', '5'));
  await fillIn(two ?? outsider, slug, answersOf(scene, 'Apples.', '4'));
  await closeEvaluation(host, slug);
  expect(await findResults(host, slug)).toMatchObject({ answered: 2, asked: 3, questions: null });
  await expect(findReadableResults(host, slug)).rejects.toThrow(NotFound);
  // What has been read would be told apart from what comes after.
  await expect(moveLastDay(host, slug, lastDay())).rejects.toThrow(Forbidden);
  await expect(fillIn(three ?? outsider, slug, answersOf(scene, 'Late.'))).rejects.toThrow(
    Conflict,
  );
  for (const actor of [attendee, outsider]) {
    await expect(findResults(actor, slug)).rejects.toThrow(Forbidden);
  }
});

it('counts ratings, and shows what was written in an order that is not that of arrival', async () => {
  const scene = await makeEvaluation(true);
  const { slug, id, host, steering, attendee, outsider } = scene;
  const people = [attendee, await addAttendee(id), await addAttendee(id)];
  for (const [index, words] of ['Zebras.', '=Apples', 'Mice.'].entries()) {
    await fillIn(people[index] ?? outsider, slug, answersOf(scene, words, String(index + 3)));
  }
  expect((await findResults(host, slug)).questions).toBeNull();
  await closeEvaluation(host, slug);
  const { questions: results } = await findReadableResults(steering, slug);
  const [words, rating] = results;
  expect(words?.quotes.map((quote) => quote.words)).toEqual(['=Apples', 'Mice.', 'Zebras.']);
  expect(words?.quotes.every(({ by }) => by === null)).toBe(true);
  expect(rating).toMatchObject({ answered: 3, counts: [0, 0, 1, 1, 1], mean: 4 });
  const csv = writeResults(results, true);
  expect(csv).toContain("What did you learn?,'=Apples,1\r\n");
  expect(csv).not.toContain('Dr Member');
});
