import { beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { settleNow } from '~/features/questions/after/settle.server';
import { promiseAnswer } from '~/features/questions/chairing/conduct.server';
import { changeDay, giveUpPromise, keepPromise } from '~/features/questions/promises/deeds.server';
import { findPromise, listPromises } from '~/features/questions/promises/list.server';
import { remindOfPromises } from '~/features/questions/promises/sweep.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { catchUp } from '~/platform/activity/followers.server';
import { atTime } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { about, ask, makeScene, stateOf, type Scene } from './session';

useFreshDatabase();

// From here on whoever is concerned is told.
beforeAll(catchUp);

let scene: Scene;
let questionId: string;
let steering: Person;
const dueOn: Day = addWorkingDays(londonDay(new Date()), 3);
const morning = (day: Day) => new Date(`${day}T09:00:00Z`);

beforeEach(async () => {
  scene = await makeScene();
  steering = await addMember(['steering']);
  questionId = await ask(scene, 'Will you publish the figures?');
});

/** The speaker promises, as a member or as somebody the network does not know. */
async function promise(by: 'member' | 'stranger' = 'member'): Promise<string> {
  const part = await db().sessionRole.findFirstOrThrow({
    where: { sessionId: scene.id, role: 'speaker' },
  });
  await promiseAnswer(scene.chair, scene.code, {
    ...(await about(questionId)),
    deed: 'take-away',
    what: 'The figures by practice',
    by: by === 'member' ? part.id : '',
    byName: 'Prof. Ida Marsh',
    byOrganisation: 'Ministry',
    dueOn,
  });
  const made = { where: { questionId }, orderBy: { madeAt: 'desc' } } as const;
  return (await db().promiseMade.findFirstOrThrow(made)).id;
}

it('stands in the log for who took part, the steering group and the webmaster, and for nobody else', async () => {
  const id = await promise();
  for (const reader of [scene.asker, scene.voter, scene.chair, steering, scene.webmaster]) {
    const { open } = await listPromises(reader);
    expect(open.map((row) => row.id)).toContain(id);
    await expect(findPromise(reader, id)).resolves.toMatchObject({ state: 'open' });
  }
  const { open } = await listPromises(scene.outsider);
  expect(open.map((row) => row.id)).not.toContain(id);
  await expect(findPromise(scene.outsider, id)).rejects.toThrow(NotFound);
});

it('is kept with its answer: the question is answered, and whoever asked is told once', async () => {
  const id = await promise();
  await keepPromise(scene.speaker, id, 'They are in the library.');
  expect(await stateOf(questionId)).toBe('answered');
  const answer = await db().questionAnswer.findUniqueOrThrow({ where: { questionId } });
  expect(answer.body).toBe('They are in the library.');
  const { open, over } = await listPromises(scene.asker);
  expect(open.map((row) => row.id)).not.toContain(id);
  expect(over.find((row) => row.id === id)).toMatchObject({ state: 'kept' });
  expect(await toldTo(scene.asker)).toEqual([expect.stringContaining('has kept the promise')]);
  expect(await toldTo(scene.voter)).toEqual([]);
  await expect(keepPromise(scene.chair, id, 'Again.')).rejects.toThrow(Conflict);
});

it('a document that is waited for wakes up: whoever asked is told on its day, once, and nobody else', async () => {
  await promiseAnswer(scene.chair, scene.code, {
    ...(await about(questionId)),
    deed: 'wait-for',
    what: 'The tariff',
    by: '',
    byName: 'Prof. Ida Marsh',
    byOrganisation: '',
    dueOn,
  });
  await atTime(morning(addWorkingDays(dueOn, -1)), remindOfPromises);
  expect(await toldTo(scene.asker)).toEqual([]);
  await atTime(morning(dueOn), remindOfPromises);
  const told = [expect.stringContaining('The day has come for “The tariff”')];
  expect(await toldTo(scene.asker)).toEqual(told);
  await atTime(morning(addWorkingDays(dueOn, 5)), remindOfPromises);
  expect(await toldTo(scene.asker)).toEqual(told);
  expect(await toldTo(scene.voter)).toEqual([]);
});

it('of a promise whoever asked hears when it is kept, not on its day', async () => {
  await promise();
  await atTime(morning(dueOn), remindOfPromises);
  expect(await toldTo(scene.asker)).toEqual([]);
});

it('is kept, given up or moved by who made it and who conducts, and by nobody else', async () => {
  const id = await promise();
  for (const actor of [scene.asker, steering]) {
    await expect(keepPromise(actor, id, 'So.')).rejects.toThrow(Forbidden);
    await expect(giveUpPromise(actor, id, 'So.')).rejects.toThrow(Forbidden);
    await expect(changeDay(actor, id, dueOn)).rejects.toThrow(Forbidden);
  }
  await expect(keepPromise(scene.outsider, id, 'So.')).rejects.toThrow(NotFound);
  await changeDay(scene.helper, id, addWorkingDays(dueOn, 1));
  await expect(changeDay(scene.helper, id, '2018-08-06')).rejects.toThrow(Invalid);
  expect((await findPromise(scene.speaker, id)).dueOn).toBe(addWorkingDays(dueOn, 1));
});

it('given up, its question is open again; once the session is settled, it is a query at once', async () => {
  await giveUpPromise(scene.chair, await promise(), 'The figures do not exist.');
  expect(await stateOf(questionId)).toBe('left-open');
  expect(await db().topicOrigin.count({ where: { originId: questionId } })).toBe(0);

  questionId = await ask(scene, 'And the costs?');
  const id = await promise();
  await doWithSession(scene.chair, scene.code, 'close');
  await settleNow(scene.chair, scene.code);
  expect(await db().topicOrigin.count({ where: { originId: questionId } })).toBe(0);
  await giveUpPromise(scene.chair, id, 'Nobody has them.');
  expect(await db().topicOrigin.count({ where: { originId: questionId } })).toBe(1);
});

it('reminds whoever made it, on its day and a week of work after, until it is kept', async () => {
  const id = await promise();
  const reminders = async () => {
    const { reminded } = await db().promiseMade.findUniqueOrThrow({ where: { id } });
    return reminded;
  };
  const on = async (day: Day) => {
    const before = await reminders();
    await atTime(morning(day), remindOfPromises);
    return (await reminders()) - before;
  };
  expect(await on(addWorkingDays(dueOn, -1))).toBe(0);
  expect(await on(dueOn)).toBe(1);
  expect(await on(dueOn)).toBe(0);
  expect(await on(addWorkingDays(dueOn, 4))).toBe(0);
  expect(await on(addWorkingDays(dueOn, 5))).toBe(1);
  expect(await toldTo(scene.speaker)).toContainEqual(expect.stringContaining('You promised'));
  expect(await toldTo(scene.chair)).toEqual([]);
  await keepPromise(scene.speaker, id, 'Here.');
  expect(await on(addWorkingDays(dueOn, 10))).toBe(0);
});

it('reminds the chair of what somebody promised who is no member', async () => {
  const id = await promise('stranger');
  await atTime(morning(dueOn), remindOfPromises);
  expect(await toldTo(scene.chair)).toContainEqual(
    expect.stringContaining('Prof. Ida Marsh promised'),
  );
  expect(await toldTo(scene.speaker)).toEqual([]);
  await keepPromise(scene.chair, id, 'Sent.');
});
