import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import '~/features/register.server';
import { findMinutes } from '~/features/questions/after/minutes.server';
import { findOpenQuestions } from '~/features/questions/after/open-questions.server';
import { askWhatWasPutBack } from '~/features/questions/after/put-back.server';
import {
  choosePlace,
  dropQuestion,
  settleNow,
  settleSessions,
} from '~/features/questions/after/settle.server';
import {
  answerQuestion,
  leaveOpen,
  putBack,
  putOnAir,
  writeAnswer,
} from '~/features/questions/chairing/conduct.server';
import { approveQuestion, declineQuestion } from '~/features/questions/chairing/moderate.server';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { findTopicPage } from '~/features/board/topics/topic-pages.server';
import { markSeen } from '~/features/notices/notices.server';
import { listOrigins } from '~/features/board/topics/origins.server';
import * as maker from '~/platform/queries/make-query.server';
import { londonDay } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { atTime } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { counted, toldTo } from '../notices/told';
import { about, ask, endSession, makeScene, stateOf, type Scene } from './session';

useFreshDatabase();

// From here on whoever is concerned is told.
beforeAll(catchUp);

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

/** The morning so many working days after today. */
const morning = (days: number) =>
  new Date(`${addWorkingDays(londonDay(new Date()), days)}T07:30:00Z`);

/** The query that a question has become. */
async function queryOf(questionId: string): Promise<string | null> {
  const rows = await db().topicOrigin.findMany({
    where: { kind: 'question', originId: questionId },
  });
  expect(rows.length).toBeLessThan(2);
  return rows[0]?.topicId ?? null;
}

async function close(): Promise<void> {
  await doWithSession(scene.chair, scene.code, 'close');
}

describe('on the next working day', () => {
  it('asks what is left open on the board, of its asker, on its way to an answer; nothing before', async () => {
    const waiting = await ask(scene, 'Who pays for transport?');
    const left = await ask(scene, 'Who carries the risk?');
    await leaveOpen(scene.chair, scene.code, await about(left));
    await endSession(scene.id);
    const { endsAt } = await db().questionSession.findUniqueOrThrow({ where: { id: scene.id } });
    await atTime(momentOf(londonDay(endsAt), 23 * 60 + 59), settleSessions);
    expect(await queryOf(waiting)).toBeNull();

    await atTime(morning(1), settleSessions);
    for (const id of [waiting, left]) {
      const topicId = (await queryOf(id)) ?? '';
      const { topic } = await findTopicPage(scene.outsider, topicId, 0);
      expect(topic.author.id).toBe(scene.asker.id);
      expect(topic.sections.map(({ slug }) => slug)).toEqual(['clinical']);
      expect(await db().escalation.findUnique({ where: { topicId } })).not.toBeNull();
      expect(await stateOf(id)).toBe('left-open');
    }
    const topicId = (await queryOf(waiting)) ?? '';
    await expect(listOrigins(scene.voter, topicId)).resolves.toHaveLength(1);
    await expect(listOrigins(scene.outsider, topicId)).resolves.toEqual([]);
  });

  it('leaves alone what was answered, declined or taken back', async () => {
    const answered = await ask(scene);
    const declined = await ask(scene);
    await answerQuestion(scene.chair, scene.code, { ...(await about(answered)), answer: 'Yes.' });
    await declineQuestion(scene.chair, scene.code, {
      ...(await about(declined)),
      reason: 'Twice.',
    });
    await endSession(scene.id);
    await atTime(morning(1), settleSessions);
    expect(await queryOf(answered)).toBeNull();
    expect(await queryOf(declined)).toBeNull();
  });

  it('lets what was asked without a name stand without it, in the query and in the log', async () => {
    const id = await ask(scene, 'Am I the only one?', { withoutName: true });
    await endSession(scene.id);
    await atTime(morning(1), settleSessions);
    const topicId = (await queryOf(id)) ?? '';
    const page = JSON.stringify(await findTopicPage(scene.webmaster, topicId, 0));
    expect(page).not.toContain(scene.asker.id);
    expect(page).not.toContain(scene.asker.name);
    const entries = await db().activity.findMany();
    const about = entries.filter(({ subjects }) => JSON.stringify(subjects).includes(topicId));
    expect(about.length).toBeGreaterThan(0);
    expect(JSON.stringify(about)).not.toContain(scene.asker.id);
    const kept = { kind_postId: { kind: 'topic', postId: topicId } };
    const writer = await db().anonymousPost.findUniqueOrThrow({ where: kept });
    expect(writer.personId).toBe(scene.asker.id);
  });

  it('does each once, though the process dies in between', async () => {
    const ids = [await ask(scene, 'One?'), await ask(scene, 'Two?'), await ask(scene, 'Three?')];
    await endSession(scene.id);
    const { makeQuery } = maker;
    let made = 0;
    const dies = vi.spyOn(maker, 'makeQuery').mockImplementation((...query) => {
      made += 1;
      if (made === 2) return Promise.reject(new Error('killed'));
      return makeQuery(...query);
    });
    await expect(atTime(morning(1), settleSessions)).rejects.toThrow('killed');
    dies.mockRestore();
    expect(await Promise.all(ids.map(queryOf))).toEqual([expect.any(String), null, null]);
    await atTime(morning(1), settleSessions);
    await atTime(morning(2), settleSessions);
    for (const id of ids) expect(await queryOf(id)).toEqual(expect.any(String));
  });

  it('tells each asker once what became of their own, and nobody else', async () => {
    const answered = await ask(scene, 'One?');
    await ask(scene, 'Two?', { withoutName: true });
    await answerQuestion(scene.chair, scene.code, { ...(await about(answered)), answer: 'Yes.' });
    await endSession(scene.id);
    await atTime(morning(1), settleSessions);
    await atTime(morning(2), settleSessions);
    const told = (sentences: string[]) => sentences.filter((one) => one.includes('questions'));
    expect(told(await toldTo(scene.asker))).toEqual([
      expect.stringContaining('Of your 2 questions 1 was answered and 1 is a query on Ask now'),
    ]);
    expect(told(await toldTo(scene.voter))).toEqual([]);
  });
});

describe('a question that comes open after settling', () => {
  /** Both sweeps of a morning. */
  const sweep = (days: number) =>
    atTime(morning(days), async () => {
      await settleSessions();
      await askWhatWasPutBack();
    });

  it('is a query on the next working day, once, and its asker alone is told of it alone', async () => {
    const id = await ask(scene, 'Was that an answer?');
    await ask(scene, 'And this?', { by: scene.voter });
    await ask(scene, 'And that?');
    await answerQuestion(scene.chair, scene.code, { ...(await about(id)), answer: 'Yes.' });
    await endSession(scene.id);
    await settleNow(scene.chair, scene.code);
    await toldTo(scene.voter);
    await markSeen(scene.voter, { upTo: await newestSeq() });
    await putBack(scene.chair, scene.code, await about(id));
    await sweep(0);
    expect(await queryOf(id)).toBeNull();
    await sweep(1);
    await sweep(2);
    expect(await queryOf(id)).not.toBeNull();
    expect((await toldTo(scene.asker))[0]).toContain('Your question is a query on Ask now');
    expect(await counted(scene.voter)).toBe(0);
  });

  it('is one also when it was declined before, or dropped', async () => {
    const declined = await ask(scene, 'Declined?');
    const dropped = await ask(scene, 'Dropped?');
    await declineQuestion(scene.chair, scene.code, { ...(await about(declined)), reason: 'No.' });
    await leaveOpen(scene.chair, scene.code, await about(dropped));
    await endSession(scene.id);
    await dropQuestion(scene.chair, scene.code, { question: dropped, reason: 'No.' });
    await settleNow(scene.chair, scene.code);
    await sweep(1);
    expect(await queryOf(declined)).toBeNull();
    expect(await queryOf(dropped)).toBeNull();
    await approveQuestion(scene.chair, scene.code, await about(declined));
    await putBack(scene.chair, scene.code, await about(dropped));
    await sweep(1);
    expect(await queryOf(declined)).not.toBeNull();
    expect(await queryOf(dropped)).not.toBeNull();
  });

  it('is none when it is dealt with before', async () => {
    const id = await ask(scene);
    await answerQuestion(scene.chair, scene.code, { ...(await about(id)), answer: 'Yes.' });
    await endSession(scene.id);
    await settleNow(scene.chair, scene.code);
    await putBack(scene.chair, scene.code, await about(id));
    await answerQuestion(scene.chair, scene.code, { ...(await about(id)), answer: 'Indeed.' });
    await sweep(1);
    expect(await queryOf(id)).toBeNull();
  });
});

it('each asker’s own page of the session says what became of theirs, and nobody else’s does', async () => {
  const answered = await ask(scene, 'Answered?');
  const query = await ask(scene, 'Without a name?', { withoutName: true });
  const dropped = await ask(scene, 'Dropped?');
  await ask(scene, 'Of another?', { by: scene.voter });
  await answerQuestion(scene.chair, scene.code, { ...(await about(answered)), answer: 'Yes.' });
  await close();
  await dropQuestion(scene.chair, scene.code, { question: dropped, reason: 'Asked in May.' });
  await settleNow(scene.chair, scene.code);
  const { fates, unseen } = await findOwnPart(scene.asker, scene.id);
  expect(new Map(fates.map((fate) => [fate.id, fate]))).toEqual(
    new Map([
      [dropped, expect.objectContaining({ dropped: true, reason: 'Asked in May.', topicId: null })],
      [query, expect.objectContaining({ dropped: false, topicId: await queryOf(query) })],
      [answered, expect.objectContaining({ state: 'answered', topicId: null })],
    ]),
  );
  expect(unseen).toEqual([]);
  const others = await findOwnPart(scene.voter, scene.id);
  expect(others.fates.map(({ body }) => body)).toEqual(['Of another?']);
  expect((await findOwnPart(scene.outsider, scene.id)).fates).toEqual([]);
});

it('the minutes are read by who took part, the steering group and the webmaster, and by nobody else', async () => {
  await ask(scene);
  await close();
  const { asker, voter, speaker, chair, webmaster } = scene;
  for (const reader of [asker, voter, speaker, chair, webmaster, await addMember(['steering'])]) {
    await expect(findMinutes(reader, scene.code)).resolves.toMatchObject({ settled: false });
  }
  for (const other of [scene.outsider, await addMember(['agent'])]) {
    await expect(findMinutes(other, scene.code)).rejects.toThrow(Forbidden);
  }
});

describe('the chair', () => {
  it('settles at once when the session is closed, and once', async () => {
    const id = await ask(scene);
    await expect(settleNow(scene.chair, scene.code)).rejects.toThrow(Forbidden);
    await close();
    await settleNow(scene.chair, scene.code);
    expect(await queryOf(id)).not.toBeNull();
    await expect(settleNow(scene.chair, scene.code)).rejects.toThrow(Conflict);
  });

  it('chooses the section', async () => {
    const id = await ask(scene);
    await close();
    await choosePlace(scene.chair, scene.code, { question: id, section: 'management' });
    await settleNow(scene.chair, scene.code);
    const { topic } = await findTopicPage(scene.asker, (await queryOf(id)) ?? '', 0);
    expect(topic.sections.map(({ slug }) => slug)).toEqual(['management']);
  });

  it('drops one with a reason, which its asker reads', async () => {
    const id = await ask(scene);
    await close();
    await dropQuestion(scene.chair, scene.code, { question: id, reason: 'Asked last month.' });
    await settleNow(scene.chair, scene.code);
    expect(await queryOf(id)).toBeNull();
    expect(await toldTo(scene.asker)).toEqual([
      expect.stringContaining('was not taken: “Asked last month.”'),
    ]);
  });

  it('alone does so, besides helpers and the webmaster', async () => {
    const id = await ask(scene);
    await close();
    for (const actor of [
      scene.speaker,
      scene.asker,
      scene.outsider,
      await addMember(['steering']),
    ]) {
      await expect(settleNow(actor, scene.code)).rejects.toThrow(Forbidden);
      await expect(findOpenQuestions(actor, scene.code)).rejects.toThrow(Forbidden);
      const drop = { question: id, reason: 'No.' };
      await expect(dropQuestion(actor, scene.code, drop)).rejects.toThrow(Forbidden);
      const place = { question: id, section: 'management' };
      await expect(choosePlace(actor, scene.code, place)).rejects.toThrow(Forbidden);
    }
    const { questions } = await findOpenQuestions(scene.helper, scene.code);
    expect(questions.map((one) => one.id)).toEqual([id]);
    await settleNow(scene.helper, scene.code);
    expect(await queryOf(id)).not.toBeNull();
  });
});

it('an answer written after settling is told to whoever asked, once, and to nobody else', async () => {
  const id = await ask(scene, 'Who pays for transport?');
  await ask(scene, 'Who drives?', { by: scene.voter });
  await putOnAir(scene.chair, scene.code, { ...(await about(id)), onAir: '' });
  await answerQuestion(scene.chair, scene.code, { ...(await about(id)), answer: '' });
  await close();
  const write = async (answer: string) =>
    writeAnswer(scene.speaker, scene.code, { ...(await about(id)), answer });
  await write('The cluster');
  await write('');
  await settleNow(scene.chair, scene.code);
  await catchUp();
  for (const person of [scene.asker, scene.voter]) {
    await markSeen(person, { upTo: await newestSeq() });
  }
  await write('The trust pays.');
  expect(await counted(scene.asker)).toBe(1);
  expect(await counted(scene.voter)).toBe(0);
  await catchUp();
  await markSeen(scene.asker, { upTo: await newestSeq() });
  await write('The trust pays, and says when.');
  expect(await counted(scene.asker)).toBe(0);
});

describe('a session that was settled and opened again', () => {
  async function settleAndOpen(): Promise<void> {
    await close();
    await settleNow(scene.chair, scene.code);
    await doWithSession(scene.chair, scene.code, 'open');
  }

  it('is settled again: what has come open since is asked, and nothing twice', async () => {
    const before = await ask(scene, 'Asked before?');
    await settleAndOpen();
    const since = await ask(scene, 'Asked since?', { by: scene.voter });
    await close();
    const { questions } = await findOpenQuestions(scene.chair, scene.code);
    expect(questions.map(({ id }) => id)).toEqual([since]);
    await expect(findMinutes(scene.chair, scene.code)).resolves.toMatchObject({
      settled: false,
      may: { settle: true },
    });
    await catchUp();
    await markSeen(scene.asker, { upTo: await newestSeq() });
    await settleNow(scene.chair, scene.code);
    expect(await queryOf(since)).not.toBeNull();
    expect(await queryOf(before)).not.toBeNull();
    expect(await toldTo(scene.voter)).toEqual([expect.stringContaining('query')]);
    expect(await counted(scene.asker)).toBe(0);
    await expect(settleNow(scene.chair, scene.code)).rejects.toThrow(Conflict);
    await expect(findMinutes(scene.chair, scene.code)).resolves.toMatchObject({ settled: true });
  });

  it('a question dropped then is no query, and its asker alone is told', async () => {
    await ask(scene, 'Asked before?');
    await settleAndOpen();
    const since = await ask(scene, 'Asked since?', { by: scene.voter });
    await close();
    await catchUp();
    await markSeen(scene.asker, { upTo: await newestSeq() });
    await dropQuestion(scene.chair, scene.code, { question: since, reason: 'Asked before.' });
    expect(await toldTo(scene.voter)).toEqual([expect.stringContaining('was not taken')]);
    expect(await counted(scene.asker)).toBe(0);
    await atTime(morning(2), askWhatWasPutBack);
    expect(await queryOf(since)).toBeNull();
  });

  it('what is a query already is neither dropped nor sent elsewhere', async () => {
    const before = await ask(scene, 'Asked before?');
    await settleAndOpen();
    await ask(scene, 'Asked since?', { by: scene.voter });
    await close();
    const drop = { question: before, reason: 'Too late.' };
    await expect(dropQuestion(scene.chair, scene.code, drop)).rejects.toThrow(Conflict);
    const place = { question: before, section: 'management' };
    await expect(choosePlace(scene.chair, scene.code, place)).rejects.toThrow(Conflict);
  });
});
