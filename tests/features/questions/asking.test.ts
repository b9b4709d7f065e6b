import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listAudit } from '~/features/audit/audit-log.server';
import { findNamelessQuestion, lookUpAsker } from '~/features/questions/asking/asker.server';
import {
  changeQuestion,
  findOwnQuestion,
  withdrawQuestion,
} from '~/features/questions/asking/own.server';
import { approveQuestion, declineQuestion } from '~/features/questions/chairing/moderate.server';
import { putOnAir } from '~/features/questions/chairing/conduct.server';
import { MAX_QUESTION } from '~/features/questions/limits';
import { questionForm } from '~/features/questions/schema';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { findConsolePage, findRoomPage } from '~/features/questions/seen/pages.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { parseFields } from '~/platform/http/form.server';
import { useFreshDatabase } from '../../support/database';
import { about, ask, endSession, makeScene, stateOf, type Scene } from './session';

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const roomTexts = async () =>
  (await findRoomPage(scene.voter, scene.code)).questions.map(({ body }) => body);

describe('asking', () => {
  it('is for who came in, who has a part in it, and the webmaster', async () => {
    for (const by of [scene.asker, scene.chair, scene.speaker, scene.helper, scene.webmaster]) {
      await expect(ask(scene, 'Who?', { by })).resolves.toBeTruthy();
    }
    await expect(ask(scene, 'Who?', { by: scene.outsider })).rejects.toThrow(Forbidden);
    await expect(findRoomPage(scene.outsider, scene.code)).rejects.toThrow(Forbidden);
    await expect(ask({ ...scene, code: 'CCCCC' })).rejects.toThrow(NotFound);
  });

  it('waits for the chair where the chair reads first, and stands in the room at once elsewhere', async () => {
    await ask(scene, 'At once');
    expect(await roomTexts()).toEqual(['At once']);
    scene = await makeScene(true);
    const id = await ask(scene, 'To be read');
    expect(await roomTexts()).toEqual([]);
    const console = await findConsolePage(scene.chair, scene.code);
    expect(console.questions.map(({ body, state }) => [body, state])).toEqual([
      ['To be read', 'submitted'],
    ]);
    const { unseen } = await findOwnPart(scene.asker, scene.id);
    expect(unseen).toMatchObject([{ id, body: 'To be read', state: 'submitted' }]);
    expect((await findOwnPart(scene.voter, scene.id)).unseen).toEqual([]);
  });

  it('sent twice is asked once', async () => {
    const [first, again] = [
      await ask(scene, 'Once', { key: 'k1' }),
      await ask(scene, 'Once', { key: 'k1' }),
    ];
    expect(again).toBe(first);
    const nameless = { key: 'k2', withoutName: true };
    expect(await ask(scene, 'Once more', nameless)).toBe(await ask(scene, 'Once more', nameless));
    expect(await roomTexts()).toEqual(['Once', 'Once more']);
  });

  it('ends when the chair closes the session, and a while after its end by itself', async () => {
    await doWithSession(scene.chair, scene.code, 'close');
    await expect(ask(scene)).rejects.toThrow(Invalid);
    await doWithSession(scene.chair, scene.code, 'open');
    await ask(scene);
    await endSession(scene.id);
    await expect(ask(scene)).rejects.toThrow(Invalid);
  });

  it('many in a short time is refused, beside what was typed, for that person alone', async () => {
    for (let count = 0; count < 6; count += 1) await ask(scene, `Number ${count}`);
    await expect(ask(scene, 'One too many')).rejects.toMatchObject({
      errors: { body: expect.stringContaining('several just now') as string },
    });
    await ask(scene, 'From somebody else', { by: scene.voter });
  });
});

describe('what is typed', () => {
  const refusal = (body: string) => {
    const read = questionForm.safeParse({ body });
    return read.success ? null : read.error.issues[0]?.message;
  };

  it('may have 280 characters, counted as people count', () => {
    expect(refusal('é'.repeat(MAX_QUESTION))).toBeNull();
    expect(refusal('😀'.repeat(MAX_QUESTION))).toBeNull();
    expect(refusal('a'.repeat(10_000))).toBe(
      'Your question must be 280 characters or fewer. It has 10,000',
    );
    expect(refusal(' \n ')).toBe('Enter your question');
    expect(refusal('What of 943 476 5919?')).toMatch(/NHS number/);
  });

  it('stands as it was typed, markup and all', async () => {
    const body = '<script>alert(1)</script> **bold** {"a":1} <!-- --> &amp;';
    const input = parseFields(questionForm, { body: `${body}\n\n` });
    await ask(scene, input.body);
    expect(await roomTexts()).toEqual([body]);
  });
});

describe('one’s own question', () => {
  it('can be changed and taken back until it is on air', async () => {
    const id = await ask(scene, 'Who?');
    expect(await findOwnQuestion(scene.asker, scene.code, id)).toMatchObject({ body: 'Who?' });
    await changeQuestion(scene.asker, scene.code, id, 'Who carries it?');
    expect((await findRoomPage(scene.voter, scene.code)).questions).toMatchObject([
      { body: 'Who carries it?', edited: true },
    ]);
    await putOnAir(scene.chair, scene.code, { ...(await about(id)), onAir: '' });
    for (const late of [
      () => findOwnQuestion(scene.asker, scene.code, id),
      () => changeQuestion(scene.asker, scene.code, id, 'Late'),
      () => withdrawQuestion(scene.asker, scene.code, id),
    ]) {
      await expect(late()).rejects.toThrow(Conflict);
    }
    const other = await ask(scene, 'What?');
    await withdrawQuestion(scene.asker, scene.code, other);
    expect(await stateOf(other)).toBe('withdrawn');
    expect(await roomTexts()).toEqual(['Who carries it?']);
  });

  it('is nobody else’s to change, not even the chair’s', async () => {
    const ids = [await ask(scene), await ask(scene, 'Again', { withoutName: true })];
    for (const id of ids) {
      for (const by of [scene.voter, scene.chair, scene.webmaster]) {
        await expect(changeQuestion(by, scene.code, id, 'Mine')).rejects.toThrow(Forbidden);
        await expect(withdrawQuestion(by, scene.code, id)).rejects.toThrow(Forbidden);
        await expect(findOwnQuestion(by, scene.code, id)).rejects.toThrow(Forbidden);
      }
      await changeQuestion(scene.asker, scene.code, id, 'Mine');
    }
  });

  it('is read by the chair again when it has been changed', async () => {
    scene = await makeScene(true);
    const id = await ask(scene, 'Harmless?');
    await approveQuestion(scene.chair, scene.code, await about(id));
    expect(await roomTexts()).toEqual(['Harmless?']);
    await changeQuestion(scene.asker, scene.code, id, 'Not harmless');
    expect(await roomTexts()).toEqual([]);
    expect(await stateOf(id)).toBe('submitted');
  });

  it('tells its asker alone why it was declined', async () => {
    scene = await makeScene(true);
    const id = await ask(scene, 'Where is lunch?', { withoutName: true });
    const reason = 'It is on the programme';
    await declineQuestion(scene.chair, scene.code, { ...(await about(id)), reason });
    expect((await findOwnPart(scene.asker, scene.id)).unseen).toMatchObject([
      { id, state: 'declined', reason },
    ]);
    expect(await findOwnPart(scene.voter, scene.id)).toEqual({
      asked: [],
      unseen: [],
      fates: [],
      voted: [],
    });
    expect(JSON.stringify(await findRoomPage(scene.voter, scene.code))).not.toContain(reason);
  });
});

describe('without a name', () => {
  it('stands under nobody on every page, in the log and in the traces', async () => {
    scene = await makeScene(true);
    const { asker, chair, voter, webmaster, code } = scene;
    const id = await ask(scene, 'Am I alone?', { withoutName: true, key: 'nameless' });
    await changeQuestion(asker, code, id, 'Am I alone with this?');
    await approveQuestion(chair, code, await about(id));
    await changeQuestion(asker, code, id, 'Am I alone with it?');
    await approveQuestion(chair, code, await about(id));
    const pages = [
      await findRoomPage(voter, code),
      await findConsolePage(chair, code),
      await findConsolePage(webmaster, code),
    ];
    expect(pages.map(({ questions }) => questions[0]?.asker)).toEqual([null, null, null]);
    await withdrawQuestion(asker, code, id);
    const entries = await db().activity.findMany({ where: { kind: { startsWith: 'questions.' } } });
    const about_ = entries.filter(({ subjects }) => JSON.stringify(subjects).includes(id));
    const kept = JSON.stringify([
      pages.map(({ questions }) => questions),
      about_,
      await db().question.findMany({ where: { id } }),
      await db().questionStep.findMany({ where: { questionId: id } }),
      await db().writeKey.findMany({ where: { key: 'nameless' } }),
    ]);
    expect(about_.length).toBeGreaterThan(5);
    expect(kept).not.toContain(asker.id);
    expect(kept).not.toContain(asker.name);
  });

  it('is looked up by the webmaster alone, who leaves a trace', async () => {
    const { asker, chair, webmaster, code } = scene;
    const id = await ask(scene, 'Am I alone?', { withoutName: true });
    const named = await ask(scene, 'Not me');
    for (const by of [asker, chair, scene.voter]) {
      await expect(findNamelessQuestion(by, code, id)).rejects.toThrow(Forbidden);
      await expect(lookUpAsker(by, code, id)).rejects.toThrow(Forbidden);
    }
    await expect(lookUpAsker(webmaster, code, named)).rejects.toThrow(NotFound);
    expect(await lookUpAsker(webmaster, code, id)).toEqual({ id: asker.id, name: asker.name });
    const { lines } = await listAudit(webmaster, { group: null, person: null, before: null });
    expect(lines[0]?.what).toContain('looked up who asked a question without their name');
    expect(JSON.stringify(lines[0])).not.toContain(asker.name);
  });
});
