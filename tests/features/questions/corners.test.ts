import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { sayFates } from '~/features/questions/after/fates';
import { dropQuestion, settleNow } from '~/features/questions/after/settle.server';
import { changeQuestion, withdrawQuestion } from '~/features/questions/asking/own.server';
import {
  answerQuestion,
  leaveOpen,
  promiseAnswer,
  putBack,
  putOnAir,
} from '~/features/questions/chairing/conduct.server';
import {
  approveQuestion,
  declineQuestion,
  mergeQuestion,
} from '~/features/questions/chairing/moderate.server';
import { pinQuestion, placeQuestion } from '~/features/questions/chairing/order.server';
import { byChair } from '~/features/questions/order';
import { giveUpPromise, keepPromise } from '~/features/questions/promises/deeds.server';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { listRoomQuestions } from '~/features/questions/seen/questions.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { Conflict, Invalid } from '~/platform/errors';
import { useFreshDatabase } from '../../support/database';
import { about, ask, makeScene, stateOf, type Scene } from './session';

/** Nothing is lost in the corners: what hung on a question that went, and what is done a second time. */

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

async function promise(question: string, dueOn: Day = '2130-01-02'): Promise<string> {
  await promiseAnswer(scene.chair, scene.code, {
    ...(await about(question)),
    deed: 'take-away',
    what: 'Figures',
    by: '',
    byName: 'Dr Marsh',
    byOrganisation: '',
    dueOn,
  });
  const made = { where: { questionId: question }, orderBy: { madeAt: 'desc' } } as const;
  return (await db().promiseMade.findFirstOrThrow(made)).id;
}

const shown = async (id: string) =>
  (await listRoomQuestions(scene.id)).find((one) => one.id === id);

describe('what was asked with another question', () => {
  let other: string;
  let together: string;
  beforeEach(async () => {
    const { asker, voter, chair, code } = scene;
    other = await ask(scene, 'Who pays?', { by: asker });
    together = await ask(scene, 'Who pays for it?', { by: voter });
    await mergeQuestion(chair, code, { ...(await about(together)), into: other });
    expect(await stateOf(together)).toBe('merged');
  });

  it('stands by itself again when that one is taken back', async () => {
    await withdrawQuestion(scene.asker, scene.code, other);
    expect(await stateOf(together)).toBe('waiting');
  });

  it('when it is declined', async () => {
    const reason = 'It names a patient';
    await declineQuestion(scene.chair, scene.code, { ...(await about(other)), reason });
    expect(await stateOf(together)).toBe('waiting');
  });

  it('is read by the chair first, where the chair reads first', async () => {
    const moderated = await makeScene(true);
    const { asker, voter, chair, code } = moderated;
    const [first, second] = [
      await ask(moderated, 'Who pays?', { by: asker }),
      await ask(moderated, 'Who pays for it?', { by: voter }),
    ];
    await approveQuestion(chair, code, await about(first));
    await mergeQuestion(chair, code, { ...(await about(second)), into: first });
    await changeQuestion(asker, code, first, 'Who pays, and when?');
    expect([await stateOf(first), await stateOf(second)]).toEqual(['submitted', 'submitted']);
  });

  it('stays with it while that one is dealt with, and its asker learns what became of both', async () => {
    expect((await findOwnPart(scene.voter, scene.id)).fates).toEqual([]);
    await answerQuestion(scene.chair, scene.code, { ...(await about(other)), answer: 'The PCT.' });
    expect(await stateOf(together)).toBe('merged');
    const { fates } = await findOwnPart(scene.voter, scene.id);
    expect(fates).toMatchObject([{ id: together, standsFor: { state: 'answered' } }]);
    expect(sayFates(fates.map((fate) => ({ ...fate, query: false })))).toBe(
      'Your question was asked with another one, which was answered',
    );
  });
});

describe('a promise', () => {
  it('is made again after it was given up, and after it was kept and the question put back', async () => {
    const id = await ask(scene);
    await giveUpPromise(scene.chair, await promise(id), 'No figures');
    expect(await stateOf(id)).toBe('left-open');
    expect((await shown(id))?.promise).toBeNull();
    await keepPromise(scene.chair, await promise(id), 'Here they are');
    expect((await shown(id))?.promise).toMatchObject({ what: 'Figures' });
    await putBack(scene.chair, scene.code, await about(id));
    expect((await shown(id))?.promise).toBeNull();
    await promise(id);
    expect(await stateOf(id)).toBe('taken-away');
  });

  it('has no day that is past', async () => {
    const id = await ask(scene);
    await expect(promise(id, '1999-01-01')).rejects.toThrow(Invalid);
    expect(await stateOf(id)).toBe('waiting');
  });
});

it('an answer goes when its question is put back', async () => {
  const id = await ask(scene);
  await answerQuestion(scene.chair, scene.code, { ...(await about(id)), answer: 'Six weeks.' });
  expect((await shown(id))?.answer).not.toBeNull();
  await putBack(scene.chair, scene.code, await about(id));
  expect((await shown(id))?.answer).toBeNull();
});

it('a question that was dropped, and put on air after all, becomes a query', async () => {
  const { chair, code } = scene;
  const id = await ask(scene);
  await doWithSession(chair, code, 'close');
  await dropQuestion(chair, code, { question: id, reason: 'Nobody asks' });
  await doWithSession(chair, code, 'open');
  await putOnAir(chair, code, { ...(await about(id)), onAir: '' });
  await leaveOpen(chair, code, await about(id));
  await doWithSession(chair, code, 'close');
  await settleNow(chair, code);
  expect(await db().topicOrigin.count({ where: { kind: 'question', originId: id } })).toBe(1);
});

describe('a question that is dragged', () => {
  it('before one that is pinned stands first of the others', async () => {
    const { chair, code } = scene;
    const [pinned, first, second] = [await ask(scene), await ask(scene), await ask(scene)];
    await pinQuestion(chair, code, await about(pinned), true);
    await placeQuestion(chair, code, await about(second), { before: pinned });
    const shownNow = (await listRoomQuestions(scene.id)).sort(byChair).map(({ id }) => id);
    expect(shownNow).toEqual([pinned, second, first]);
  });

  it('before one that waits no longer is put nowhere', async () => {
    const { chair, code } = scene;
    const [gone, dragged] = [await ask(scene), await ask(scene)];
    await putOnAir(chair, code, { ...(await about(gone)), onAir: '' });
    const put = placeQuestion(chair, code, await about(dragged), { before: gone });
    await expect(put).rejects.toThrow(Conflict);
  });
});
