import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { conduct } from '~/features/questions/chairing/console.server';
import { consoleForm, type ConsoleInput } from '~/features/questions/chairing/forms';
import { byChair } from '~/features/questions/order';
import { findConsolePage, findRoomPage } from '~/features/questions/seen/pages.server';
import { listRoles, takeRole } from '~/features/questions/sessions/roles.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { parseFields } from '~/platform/http/form.server';
import { useFreshDatabase } from '../../support/database';
import { ask, makeScene, stateOf, type Scene } from './session';

/** The console, by the forms it sends. */

useFreshDatabase();

let scene: Scene;
let id: string;
beforeEach(async () => {
  scene = await makeScene();
  id = await ask(scene);
});

const due = { 'due-day': '5', 'due-month': '1', 'due-year': '2027' };
const promise = {
  what: 'A written answer',
  by: '',
  byName: 'Ada Far',
  byOrganisation: 'DH',
  ...due,
};

/** Sends a form of the console. */
async function send(by: Person, fields: Record<string, string>, question = id): Promise<string> {
  const was = fields.was ?? (await stateOf(question));
  const input: ConsoleInput = parseFields(consoleForm, { question, was, ...fields });
  return conduct(by, scene.code, input);
}

async function onAir(): Promise<string> {
  const { questions } = await findRoomPage(scene.voter, scene.code);
  return questions.find(({ state }) => state === 'on-air')?.body ?? '';
}

describe('what becomes of a question', () => {
  it('is said by the chair, whoever helps and the webmaster, and by nobody else', async () => {
    const deeds: Array<Record<string, string>> = [
      { deed: 'put-on-air' },
      { deed: 'back' },
      { deed: 'pin' },
      { deed: 'up' },
      { deed: 'leave-open' },
      { deed: 'answer', answer: 'Yes' },
    ];
    for (const by of [scene.asker, scene.voter, scene.outsider, scene.speaker]) {
      for (const fields of [...deeds, { deed: 'decline', reason: 'No' }]) {
        await expect(send(by, fields), fields.deed).rejects.toThrow(Forbidden);
      }
    }
    expect(await stateOf(id)).toBe('waiting');
    for (const by of [scene.chair, scene.helper, scene.webmaster]) {
      await send(by, { deed: 'put-on-air' });
      await send(by, { deed: 'back' });
    }
  });

  it.each([
    [{ deed: 'answer' }, 'answered'],
    [{ deed: 'take-away', ...promise }, 'taken-away'],
    [{ deed: 'wait-for', ...promise }, 'waiting-for'],
    [{ deed: 'leave-open' }, 'left-open'],
  ])('on air and then %o', async (fields, state) => {
    await send(scene.chair, { deed: 'put-on-air' });
    expect(await onAir()).toBe('Who carries the risk?');
    await send(scene.chair, fields);
    expect(await stateOf(id)).toBe(state);
    expect(await onAir()).toBe('');
    const steps = await db().questionStep.findMany({
      where: { questionId: id },
      orderBy: { seq: 'asc' },
    });
    expect(steps.map(({ kind }) => kind)).toEqual(['waiting', 'on-air', state]);
    expect(steps.at(-1)?.byId).toBe(scene.chair.id);
  });

  it('may be a promise: what, who, by when, where the room reads it', async () => {
    const [, speaker] = await listRoles(scene.id);
    await send(scene.chair, { deed: 'take-away', ...promise, by: speaker?.id ?? '', byName: '' });
    const [kept] = await db().promiseMade.findMany({ where: { questionId: id } });
    expect(kept).toMatchObject({
      kind: 'taken-away',
      what: 'A written answer',
      personId: scene.speaker.id,
      name: scene.speaker.name,
      dueOn: '2027-01-05',
    });
    const [shown] = (await findRoomPage(scene.voter, scene.code)).questions;
    expect(shown?.promise).toMatchObject({ what: 'A written answer', dueOn: '2027-01-05' });
    // Of another session's parts nobody promises here.
    const other = await makeScene();
    const [stranger] = await listRoles(other.id);
    const next = await ask(scene, 'Another');
    const theirs = { deed: 'take-away', ...promise, by: stranger?.id ?? '' };
    await expect(send(scene.chair, theirs, next)).rejects.toThrow(NotFound);
    expect(await stateOf(next)).toBe('waiting');
  });

  it('is answered in writing at once or later, by the speaker too', async () => {
    await send(scene.chair, { deed: 'answer', answer: 'The **PCT** does.' });
    await send(scene.speaker, { deed: 'write-answer', answer: 'The PCT, up to a point.' });
    const [shown] = (await findRoomPage(scene.voter, scene.code)).questions;
    expect(shown?.answer?.html).toContain('up to a point');
    for (const by of [scene.asker, scene.outsider]) {
      const fields = { deed: 'write-answer', answer: 'Mine' };
      await expect(send(by, fields)).rejects.toThrow(Forbidden);
    }
    await send(scene.chair, { deed: 'write-answer', answer: '' });
    expect((await findRoomPage(scene.voter, scene.code)).questions[0]?.answer).toBeNull();
  });

  it('is settled by nobody any more when the session has been put away', async () => {
    await doWithSession(scene.chair, scene.code, 'archive');
    await expect(send(scene.chair, { deed: 'leave-open' })).rejects.toThrow(Forbidden);
    await doWithSession(scene.chair, scene.code, 'restore');
    await send(scene.chair, { deed: 'leave-open' });
  });
});

describe('two chairs at once', () => {
  it('do a thing once: the second is told how it stands', async () => {
    await send(scene.chair, { deed: 'leave-open' });
    const late = send(scene.helper, { deed: 'answer', was: 'waiting' });
    await expect(late).rejects.toThrow(Conflict);
    await expect(late).rejects.toThrow('left open now');
    const both = await Promise.allSettled([
      send(scene.chair, { deed: 'back', was: 'left-open' }),
      send(scene.helper, { deed: 'back', was: 'left-open' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('put one question on air, and see which before they put another there', async () => {
    const other = await ask(scene, 'Another');
    await send(scene.chair, { deed: 'put-on-air', onAir: '' });
    const blind = send(scene.helper, { deed: 'put-on-air', onAir: '' }, other);
    await expect(blind).rejects.toThrow('another question is on air now');
    await send(scene.helper, { deed: 'put-on-air', onAir: id }, other);
    expect([await stateOf(id), await stateOf(other)]).toEqual(['waiting', 'on-air']);
    const { questions } = await findRoomPage(scene.voter, scene.code);
    expect(questions.filter(({ state }) => state === 'on-air')).toHaveLength(1);
  });

  it('hear of it when a part has been taken away meanwhile', async () => {
    const part = (await listRoles(scene.id)).find(({ role }) => role === 'helper');
    await takeRole(scene.chair, scene.code, part?.id ?? '');
    await expect(send(scene.helper, { deed: 'leave-open' })).rejects.toThrow(Forbidden);
    await expect(findConsolePage(scene.helper, scene.code)).rejects.toThrow(Forbidden);
    await expect(takeRole(scene.chair, scene.code, part?.id ?? '')).rejects.toThrow(Conflict);
  });
});

describe('the order of those waiting', () => {
  let ids: Record<string, string>;
  beforeEach(async () => {
    ids = { A: id };
    for (const name of ['B', 'C', 'D']) ids[name] = await ask(scene, name);
    // By votes: D, C, A, B.
    for (const person of [scene.voter, scene.asker]) {
      await voteForQuestion(person, scene.code, ids.D ?? '', true);
    }
    await voteForQuestion(scene.voter, scene.code, ids.C ?? '', true);
  });

  async function order(): Promise<string> {
    const { questions } = await findConsolePage(scene.chair, scene.code);
    const names = new Map(Object.entries(ids).map(([name, known]) => [known, name]));
    return questions
      .sort(byChair)
      .map((question) => names.get(question.id))
      .join('');
  }
  const move = (name: string, fields: Record<string, string>) =>
    send(scene.chair, fields, ids[name] ?? '');

  it('follows the votes until the chair puts one elsewhere, and below that still', async () => {
    expect(await order()).toBe('DCAB');
    await move('C', { deed: 'up' });
    expect(await order()).toBe('CDAB');
    for (const person of [scene.voter, scene.asker, scene.chair]) {
      await voteForQuestion(person, scene.code, ids.B ?? '', true);
    }
    expect(await order()).toBe('CDBA');
    await move('C', { deed: 'down' });
    expect(await order()).toBe('DCBA');
    await move('A', { deed: 'place', before: ids.D ?? '' });
    expect(await order()).toBe('ADCB');
    await move('A', { deed: 'place', before: '' });
    expect(await order()).toBe('DCBA');
  });

  it('goes no further than its ends', async () => {
    await move('D', { deed: 'up' });
    await move('B', { deed: 'down' });
    expect(await order()).toBe('DCAB');
  });

  it('goes back to the votes where the chair lets go', async () => {
    await move('B', { deed: 'place', before: ids.D ?? '' });
    expect(await order()).toBe('BDCA');
    for (const name of ['B', 'D', 'C', 'A']) await move(name, { deed: 'by-votes' });
    expect(await order()).toBe('DCAB');
  });

  it('has what is pinned first, and forgets where something stood when it waits no longer', async () => {
    await move('B', { deed: 'pin' });
    await move('A', { deed: 'pin' });
    expect(await order()).toBe('ABDC');
    await move('B', { deed: 'up' });
    expect(await order()).toBe('BADC');
    await move('B', { deed: 'leave-open' });
    await move('B', { deed: 'back' });
    expect((await order()).slice(0, 1)).toBe('A');
    await move('A', { deed: 'unpin' });
    expect((await order()).slice(0, 2)).toBe('DC');
    await expect(move('A', { deed: 'pin', was: 'on-air' })).rejects.toThrow(Conflict);
  });
});

describe('what a form of the console lacks', () => {
  const problems = (fields: Record<string, string>) => {
    const read = consoleForm.safeParse({ question: 'q', was: 'waiting', ...fields });
    if (read.success) return {};
    return Object.fromEntries(
      read.error.issues.map(({ path, message }) => [String(path[0]), message]),
    );
  };

  it('is said beside the field', () => {
    expect(problems({ deed: 'decline' })).toEqual({ reason: 'Enter why' });
    expect(problems({ deed: 'merge' })).toEqual({
      into: 'Choose the question that stands for both',
    });
    expect(problems({ deed: 'take-away' })).toMatchObject({ what: 'Enter what is promised' });
    expect(problems({ deed: 'take-away', what: 'It' })).toEqual({
      due: 'Enter the day',
      byName: 'Enter who it is',
    });
    expect(problems({ deed: 'wait-for', ...promise, 'due-month': '13' })).toEqual({
      due: 'The day must be a real date, like 6 8 2018',
    });
    expect(problems({ deed: 'answer', answer: 'For 943 476 5919' }).answer).toMatch(/NHS number/);
    expect(problems({ deed: 'dance' })).toEqual({ deed: 'Choose what to do' });
  });
});
