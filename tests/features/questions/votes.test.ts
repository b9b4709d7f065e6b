import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { putBack, putOnAir } from '~/features/questions/chairing/conduct.server';
import { mergeQuestion } from '~/features/questions/chairing/moderate.server';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { joinSession } from '~/features/questions/sessions/join.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound, RateLimited } from '~/platform/errors';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { about, ask, endSession, makeScene, type Scene } from './session';

useFreshDatabase();

let scene: Scene;
let id: string;
beforeEach(async () => {
  scene = await makeScene();
  id = await ask(scene, 'Who carries the risk?');
});

const vote = (by = scene.voter, wanted = true, question = id) =>
  voteForQuestion(by, scene.code, question, wanted);

/** The number beside a question, and how many votes it has. */
async function votesOf(question = id) {
  const { voteCount } = await db().question.findUniqueOrThrow({ where: { id: question } });
  return [voteCount, await db().questionVote.count({ where: { questionId: question } })];
}

describe('a vote', () => {
  it('is one a member, whichever tab it comes from, and is taken back by the same button', async () => {
    await Promise.all([vote(), vote(), vote()]);
    expect(await votesOf()).toEqual([1, 1]);
    await vote(scene.asker);
    expect(await votesOf()).toEqual([2, 2]);
    await Promise.all([vote(scene.voter, false), vote(scene.voter, false)]);
    expect(await votesOf()).toEqual([1, 1]);
    expect((await findOwnPart(scene.asker, scene.id)).voted).toEqual([id]);
    expect((await findOwnPart(scene.voter, scene.id)).voted).toEqual([]);
  });

  it('said again tells nobody anything', async () => {
    await vote();
    const before = await db().activity.count();
    await vote();
    expect(await db().activity.count()).toBe(before);
  });

  it('is for who came in, and for questions that wait in that session', async () => {
    await expect(vote(scene.outsider)).rejects.toThrow(Forbidden);
    await expect(vote(scene.voter, true, 'noSuchThing1')).rejects.toThrow(NotFound);
    const other = await makeScene(true);
    await expect(voteForQuestion(other.voter, other.code, id, true)).rejects.toThrow(NotFound);
    // What the chair has not read yet is not there for anybody.
    const unread = await ask(other);
    await expect(voteForQuestion(other.voter, other.code, unread, true)).rejects.toThrow(NotFound);
    await putOnAir(scene.chair, scene.code, { ...(await about(id)), onAir: '' });
    await expect(vote()).rejects.toThrow(Conflict);
    expect(await votesOf()).toEqual([0, 0]);
  });

  it('is taken until the session is closed, or over', async () => {
    await doWithSession(scene.chair, scene.code, 'close');
    await expect(vote()).rejects.toThrow(Conflict);
    await doWithSession(scene.chair, scene.code, 'open');
    await vote();
    await endSession(scene.id);
    await expect(vote(scene.voter, false)).rejects.toThrow(Conflict);
    expect(await votesOf()).toEqual([1, 1]);
  });

  it('sixty in a minute are enough for anybody', async () => {
    for (let count = 0; count < 60; count += 1) await vote(scene.voter, count % 2 === 0);
    await expect(vote()).rejects.toThrow(RateLimited);
    await vote(scene.asker);
    expect(await votesOf()).toEqual([1, 1]);
  });

  it('of many members at once is counted right', async () => {
    const crowd = await Promise.all(Array.from({ length: 25 }, () => addMember()));
    for (const person of crowd) await joinSession(person, scene.code);
    await Promise.all(crowd.flatMap((person) => [vote(person), vote(person)]));
    await Promise.all(crowd.slice(0, 5).map((person) => vote(person, false)));
    expect(await votesOf()).toEqual([20, 20]);
  });
});

describe('questions that are asked as one', () => {
  let other: string;
  beforeEach(async () => {
    other = await ask(scene, 'Whose risk is it?', { by: scene.voter });
    for (const person of [scene.asker, scene.voter]) await vote(person, true, other);
    for (const person of [scene.voter, scene.chair]) await vote(person);
    await mergeQuestion(scene.chair, scene.code, { ...(await about(other)), into: id });
  });

  it('have every voter of both once', async () => {
    expect((await votesOf())[0]).toBe(3);
    expect((await findOwnPart(scene.asker, scene.id)).voted).toEqual([id]);
    await vote(scene.asker);
    expect((await votesOf())[0]).toBe(3);
    await vote(scene.asker, false);
    expect((await votesOf())[0]).toBe(2);
  });

  it('have their own votes again when they are parted', async () => {
    await putBack(scene.chair, scene.code, await about(other));
    expect([(await votesOf())[0], (await votesOf(other))[0]]).toEqual([2, 2]);
  });

  it('go along when the one that stands for them is asked with a third', async () => {
    const third = await ask(scene, 'Third', { by: scene.chair });
    await mergeQuestion(scene.chair, scene.code, { ...(await about(id)), into: third });
    expect((await votesOf(third))[0]).toBe(3);
    await expect(
      mergeQuestion(scene.chair, scene.code, { ...(await about(third)), into: third }),
    ).rejects.toThrow(Invalid);
  });
});

describe('the number beside a question is right', () => {
  beforeEach(async () => {
    await vote();
    await vote(scene.asker);
  });

  it('when a voter leaves the network', async () => {
    await change(theProcess, (tx) => erasePersonalData(tx, scene.voter.id));
    expect(await votesOf()).toEqual([1, 1]);
  });

  it('when two voters turn out to be one', async () => {
    await change(theProcess, (tx) => moveReferences(tx, 'person', scene.voter.id, scene.asker.id));
    expect(await votesOf()).toEqual([1, 1]);
  });
});
