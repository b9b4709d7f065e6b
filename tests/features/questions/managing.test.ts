import { beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { joinSession } from '~/features/questions/sessions/join.server';
import { giveRole, listRoles, takeRole } from '~/features/questions/sessions/roles.server';
import {
  changeSession,
  doWithSession,
  findSessionForm,
} from '~/features/questions/sessions/sessions.server';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { makeScene, sessionInput, type Scene } from './session';

/** Looking after a session: what it is, who does what at it, and whether it takes questions. */

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

it('is for the chair, whoever made it and the webmaster, and for nobody else', async () => {
  const { code, id } = scene;
  const [{ id: part = '' } = {}] = await listRoles(id);
  const newcomer = await addMember();
  for (const actor of [scene.helper, scene.speaker, scene.asker, await addMember(['steering'])]) {
    const gives = giveRole(actor, code, { role: 'chair', personId: actor.id });
    await expect(gives).rejects.toThrow(Forbidden);
    await expect(takeRole(actor, code, part)).rejects.toThrow(Forbidden);
    await expect(changeSession(actor, code, sessionInput())).rejects.toThrow(Forbidden);
    await expect(findSessionForm(actor, code)).rejects.toThrow(Forbidden);
    for (const deed of ['close', 'archive'] as const) {
      await expect(doWithSession(actor, code, deed), deed).rejects.toThrow(Forbidden);
    }
  }
  expect(await listRoles(id)).toHaveLength(3);
  for (const actor of [scene.chair, scene.webmaster]) {
    await giveRole(actor, code, { role: 'helper', personId: newcomer.id });
    const given = (await listRoles(id)).at(-1);
    await takeRole(actor, code, given?.id ?? '');
    await changeSession(actor, code, sessionInput());
    await doWithSession(actor, code, 'close');
    await doWithSession(actor, code, 'open');
  }
});

it('nobody comes into a session that has been put away', async () => {
  await doWithSession(scene.chair, scene.code, 'archive');
  await expect(joinSession(scene.outsider, scene.code)).rejects.toThrow(Forbidden);
  await doWithSession(scene.chair, scene.code, 'restore');
  await expect(joinSession(scene.outsider, scene.code)).resolves.not.toThrow();
});
