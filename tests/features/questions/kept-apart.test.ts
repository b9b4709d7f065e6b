import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findMinutes } from '~/features/questions/after/minutes.server';
import { settleNow } from '~/features/questions/after/settle.server';
import { changeQuestion } from '~/features/questions/asking/own.server';
import { promiseAnswer, putBack } from '~/features/questions/chairing/conduct.server';
import {
  approveQuestion,
  declineQuestion,
  mergeQuestion,
} from '~/features/questions/chairing/moderate.server';
import { keepGuest } from '~/features/questions/passes/cookie.server';
import { resolveGuest } from '~/features/questions/passes/guest.server';
import { makeBadges, useBadge, type Badge } from '~/features/questions/passes/passes.server';
import type { Guest } from '~/features/questions/policy';
import { giveUpPromise } from '~/features/questions/promises/deeds.server';
import { listPromises } from '~/features/questions/promises/list.server';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { findRoomPage } from '~/features/questions/seen/pages.server';
import { findDoor } from '~/features/questions/sessions/door.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Invalid, NotFound } from '~/platform/errors';
import { newFormKey, ownerOfFormKey } from '~/platform/http/form-key.server';
import { findChannel } from '~/platform/live/channels.server';
import { useFreshDatabase } from '../../support/database';
import { ask as askOnTheBoard } from '../board/writing';
import { about, ask, makeScene, stateOf, type Scene } from './session';

/** Who asked without their name stays unknown, and what the room has not seen stays unseen, on every way round. */

useFreshDatabase();

async function enter({ token }: Badge): Promise<{ cookie: string; guest: Guest }> {
  const { browserToken } = await useBadge({ token }, '192.0.2.9');
  const cookie = (await keepGuest(browserToken)).split(';')[0] ?? '';
  const guest = await resolveGuest(cookie);
  if (!guest) throw new Error('Not let in');
  return { cookie, guest };
}

async function badgeFor(scene: Scene, personId: string): Promise<Badge> {
  const [badge] = await makeBadges(scene.helper, scene.code, [personId]);
  if (!badge) throw new Error('No badge');
  return badge;
}

describe('a badge', () => {
  it('shows nothing of what its holder asked and voted elsewhere, whoever opens it', async () => {
    const scene = await makeScene(true);
    const other = await ask(scene, 'By the voter', { by: scene.voter });
    await approveQuestion(scene.chair, scene.code, await about(other));
    await voteForQuestion(scene.asker, scene.code, other, true);
    await ask(scene, 'Without my name', { withoutName: true });
    const declined = await ask(scene, 'Also without', { withoutName: true });
    const reason = { ...(await about(declined)), reason: 'Personal' };
    await declineQuestion(scene.chair, scene.code, reason);
    const { guest } = await enter(await badgeFor(scene, scene.asker.id));
    expect(await findOwnPart(guest, scene.id)).toEqual({
      asked: [],
      unseen: [],
      fates: [],
      voted: [],
    });
    // The holder, signed in, has all of it.
    const own = await findOwnPart(scene.asker, scene.id);
    expect(own.asked).toHaveLength(2);
    expect(own.voted).toEqual([other]);
  });

  it('shows what was asked and voted with it, by this browser and no later one', async () => {
    const scene = await makeScene();
    const other = await ask(scene, 'By the voter', { by: scene.voter });
    const { guest } = await enter(await badgeFor(scene, scene.outsider.id));
    const asked = await ask(scene, 'Where is lunch?', { by: guest, withoutName: true });
    await voteForQuestion(guest, scene.code, other, true);
    expect(await findOwnPart(guest, scene.id)).toMatchObject({ asked: [asked], voted: [other] });
    // Merged, the vote is one for both; taken back, it is gone from both.
    const same = await ask(scene, 'The same', { by: scene.voter });
    const merge = { ...(await about(other)), into: same };
    await mergeQuestion(scene.chair, scene.code, merge);
    expect((await findOwnPart(guest, scene.id)).voted).toEqual([same]);
    await voteForQuestion(guest, scene.code, same, false);
    expect((await findOwnPart(guest, scene.id)).voted).toEqual([]);
    const { guest: later } = await enter(await badgeFor(scene, scene.outsider.id));
    expect((await findOwnPart(later, scene.id)).asked).toEqual([]);
    expect((await findOwnPart(scene.outsider, scene.id)).asked).toEqual([asked]);
  });

  it('that was lost hears nothing more once there is another one, used or not', async () => {
    const scene = await makeScene();
    const lost = await enter(await badgeFor(scene, scene.outsider.id));
    const { channel, id } = findChannel(`session:${scene.id}`) ?? {};
    const hears = async () => channel?.mayListen(lost.guest, await channel.find(id ?? ''));
    expect(await hears()).toBe(true);
    const another = await badgeFor(scene, scene.outsider.id);
    expect(await hears()).toBe(false);
    const { guest } = await enter(another);
    expect(await hears()).toBe(false);
    expect(await resolveGuest(lost.cookie)).toBeNull();
    expect(channel?.mayListen(guest, await channel.find(id ?? ''))).toBe(true);
    await expect(voteForQuestion(lost.guest, scene.code, 'x', true)).rejects.toThrow(NotFound);
  });

  it('lets nobody in when the session is over, and ends when it is settled', async () => {
    const scene = await makeScene();
    const [unused, used] = [
      await badgeFor(scene, scene.voter.id),
      await badgeFor(scene, scene.outsider.id),
    ];
    const { cookie } = await enter(used);
    await doWithSession(scene.chair, scene.code, 'close');
    await expect(enter(unused)).rejects.toThrow(Invalid);
    expect(await resolveGuest(cookie)).not.toBeNull();
    await settleNow(scene.chair, scene.code);
    expect(await resolveGuest(cookie)).toBeNull();
  });

  it('of another session says of this one what a code of none would', async () => {
    const [scene, elsewhere] = [await makeScene(), await makeScene()];
    const { guest } = await enter(await badgeFor(scene, scene.outsider.id));
    await expect(findDoor(guest, elsewhere.code)).rejects.toThrow(NotFound);
    await expect(findDoor(guest, scene.code)).resolves.toMatchObject({ attends: true });
  });
});

describe('a question that the chair has not let in', () => {
  it('is not let in when its words are others than those that were read', async () => {
    const scene = await makeScene(true);
    const id = await ask(scene, 'Harmless');
    const read = { ...(await about(id)), edited: '' };
    await changeQuestion(scene.asker, scene.code, id, 'Not so harmless');
    await expect(approveQuestion(scene.chair, scene.code, read)).rejects.toThrow(Conflict);
    const { editedAt } = await db().question.findUniqueOrThrow({ where: { id } });
    const again = { ...read, edited: editedAt?.toISOString() ?? '' };
    await approveQuestion(scene.chair, scene.code, again);
    expect((await findRoomPage(scene.voter, scene.code)).questions).toHaveLength(1);
  });

  it('is not taken to the board by its asker while the session runs', async () => {
    const scene = await makeScene(true);
    const id = await ask(scene, 'Never let in');
    const taken = askOnTheBoard(scene.asker, { from: `question:${id}` });
    await expect(taken).rejects.toThrow(NotFound);
    expect(await stateOf(id)).toBe('submitted');
    expect((await findRoomPage(scene.voter, scene.code)).questions).toEqual([]);
    await doWithSession(scene.chair, scene.code, 'close');
    await askOnTheBoard(scene.asker, { from: `question:${id}` });
  });

  it('is not in the minutes because it was merged into one that was; one that was in the room is', async () => {
    const scene = await makeScene(true);
    const ids = [];
    for (const body of ['A fair question', 'Seen before', 'Never seen']) {
      ids.push(await ask(scene, body, { by: scene.voter }));
    }
    const [shown = '', seen = '', unseen = ''] = ids;
    for (const id of [shown, seen]) await approveQuestion(scene.chair, scene.code, await about(id));
    for (const id of [seen, unseen]) {
      await mergeQuestion(scene.chair, scene.code, { ...(await about(id)), into: shown });
    }
    const { questions } = await findMinutes(scene.asker, scene.code);
    expect(questions.map(({ together }) => together)).toEqual([['Seen before']]);
  });

  it('is not in the log of promises because it had a promise before', async () => {
    const scene = await makeScene(true);
    const id = await ask(scene, 'Harmless');
    await approveQuestion(scene.chair, scene.code, await about(id));
    await promiseAnswer(scene.chair, scene.code, {
      ...(await about(id)),
      deed: 'take-away',
      what: 'A list',
      by: '',
      byName: 'Dr A',
      byOrganisation: '',
      dueOn: londonDay(now()),
    });
    const { open } = await listPromises(scene.voter);
    expect(open.map(({ question }) => question)).toEqual(['Harmless']);
    await giveUpPromise(scene.chair, open[0]?.id ?? '', 'Cannot');
    await putBack(scene.chair, scene.code, await about(id));
    await changeQuestion(scene.asker, scene.code, id, 'Not read yet');
    const { over } = await listPromises(scene.voter);
    expect(over.map(({ question }) => question)).toEqual([null]);
  });
});

describe('without a name', () => {
  it('nothing is asked of what leads back to one', async () => {
    const scene = await makeScene();
    const id = await ask(scene, 'Under my name');
    await doWithSession(scene.chair, scene.code, 'close');
    const from = `question:${id}`;
    const nameless = askOnTheBoard(scene.asker, { from, withoutName: true });
    await expect(nameless).rejects.toThrow(Invalid);
    await expect(nameless).rejects.toMatchObject({
      errors: { withoutName: expect.stringContaining('leads back') as string },
    });
    expect(await db().topicOrigin.count({ where: { originId: id } })).toBe(0);
  });

  it('what was sent with a form is kept once, and its key opens to nobody', async () => {
    const scene = await makeScene();
    const key = newFormKey(scene.asker);
    const sent = { withoutName: true, key };
    expect(await ask(scene, 'Secret', sent)).toBe(await ask(scene, 'Secret', sent));
    const rows = await db().writeKey.findMany({ where: { verb: 'questions.ask' } });
    expect(rows).toHaveLength(1);
    expect(rows.map((row) => ownerOfFormKey(row.key))).toEqual([null]);
    expect(ownerOfFormKey(key)).toBe(scene.asker.id);
  });
});
