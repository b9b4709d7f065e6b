import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { keepGuest } from '~/features/questions/passes/cookie.server';
import { resolveGuest } from '~/features/questions/passes/guest.server';
import {
  endBadge,
  listWithoutBadge,
  lookAtBadge,
  makeBadges,
  useBadge,
  type Badge,
} from '~/features/questions/passes/passes.server';
import { findSessionPeople } from '~/features/questions/passes/people.server';
import type { Guest } from '~/features/questions/policy';
import {
  findConsolePage,
  findRoomPage,
  findScreenPage,
} from '~/features/questions/seen/pages.server';
import { doWithSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import { useFreshDatabase } from '../../support/database';
import { ask, makeScene, type Scene } from './session';

useFreshDatabase();

let scene: Scene;
let badge: Badge;
beforeEach(async () => {
  scene = await makeScene();
  [badge] = (await makeBadges(scene.helper, scene.code, [scene.outsider.id])) as [Badge];
});

/** A browser's cookie, as the browser sends it. */
async function cookieOf(token: string): Promise<string> {
  return (await keepGuest(token)).split(';')[0] ?? '';
}

/** Lets a browser in. Answers the guest, if there is one, and the cookie. */
async function comeIn(what: Parameters<typeof useBadge>[0] = { token: badge.token }) {
  const { browserToken, code } = await useBadge(what, '192.0.2.1');
  const cookie = await cookieOf(browserToken);
  return { code, cookie, guest: (await resolveGuest(cookie)) as Guest };
}

describe('a badge', () => {
  it('lets the first browser in, which asks and votes in its holder’s name', async () => {
    const id = await ask(scene, 'By a member');
    const { code, guest } = await comeIn();
    expect(code).toBe(scene.code);
    expect(guest).toMatchObject({ id: scene.outsider.id, roles: [], passFor: scene.id });
    await voteForQuestion(guest, code, id, true);
    await ask(scene, 'By a guest', { by: guest });
    const { questions } = await findRoomPage(guest, code);
    expect(questions.map(({ body, asker, votes }) => [body, asker?.name, votes])).toEqual([
      ['By a member', scene.asker.name, 1],
      ['By a guest', scene.outsider.name, 0],
    ]);
  });

  it('opens nothing else', async () => {
    const { guest } = await comeIn();
    const other = await makeScene();
    await expect(findRoomPage(guest, other.code)).rejects.toThrow(Forbidden);
    await expect(ask(other, 'Here too?', { by: guest })).rejects.toThrow(Forbidden);
    await expect(findConsolePage(guest, scene.code)).rejects.toThrow(Forbidden);
    await expect(findScreenPage(guest, scene.code)).rejects.toThrow(Forbidden);
    await expect(makeBadges(guest, scene.code, [guest.id])).rejects.toThrow(Forbidden);
    await expect(findSessionPeople(guest, scene.code)).rejects.toThrow(Forbidden);
  });

  it('of a chair is no way to the console', async () => {
    const [chairs] = (await makeBadges(scene.helper, scene.code, [scene.chair.id])) as [Badge];
    const { guest } = await comeIn({ token: chairs.token });
    expect(guest.id).toBe(scene.chair.id);
    await expect(findConsolePage(guest, scene.code)).rejects.toThrow(Forbidden);
    await expect(doWithSession(guest, scene.code, 'close')).rejects.toThrow(Forbidden);
  });

  it('passed on lets nobody else in, and says so', async () => {
    expect(await lookAtBadge(badge.token)).toMatchObject({ state: 'good', name: badge.name });
    await comeIn();
    expect(await lookAtBadge(badge.token)).toEqual({ state: 'used', code: scene.code });
    for (const again of [{ token: badge.token }, { typed: badge.code }]) {
      await expect(comeIn(again)).rejects.toThrow(Invalid);
    }
  });

  it('looked at, however often, is as good as before', async () => {
    const before = await db().activity.count();
    for (let times = 0; times < 3; times += 1) await lookAtBadge(badge.token);
    expect(await db().activity.count()).toBe(before);
    await comeIn();
  });

  it('can be typed', async () => {
    expect(badge.code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{8}$/);
    const { guest } = await comeIn({ typed: badge.code });
    expect(guest.id).toBe(scene.outsider.id);
    await expect(comeIn({ typed: 'CCCCCCCC' })).rejects.toThrow(Invalid);
  });

  it('is guessed at a hundred times an hour from one address, and no more', async () => {
    const guess = (typed: string, address: string) =>
      useBadge({ typed }, address).catch((error: Invalid) => error.errors.typedCode);
    for (let times = 0; times < 100; times += 1) await guess('CCCCCCCC', '203.0.113.9');
    expect(await guess(badge.code, '203.0.113.9')).toContain('Too many wrong codes');
    expect(await guess(badge.code, '203.0.113.10')).toMatchObject({ code: scene.code });
  });

  it('is kept as hashes alone', async () => {
    const { cookie } = await comeIn();
    const kept = JSON.stringify(await db().sessionPass.findMany());
    expect(kept).not.toContain(badge.token);
    expect(kept).not.toContain(badge.code);
    expect(kept).not.toContain(decodeURIComponent(cookie).split('=')[1] ?? '');
  });

  it.each(['', 'pbc_live=', 'pbc_live=forged', 'pbc_live=ImZvcmdlZCI%3D', 'pbc_session=x'])(
    'is not to be had with the cookie “%s”',
    async (cookie) => {
      expect(await resolveGuest(cookie)).toBeNull();
    },
  );
});

describe('a badge ends', () => {
  const listens = async (guest: Guest) => {
    const { channel, id } = findChannel(`session:${scene.id}`) ?? {};
    return channel?.mayListen(guest, await channel.find(id ?? ''));
  };
  const passId = async () => {
    const { attendees } = await findSessionPeople(scene.helper, scene.code);
    return attendees.find(({ personId }) => personId === scene.outsider.id)?.badge?.id ?? '';
  };

  it('when whoever helps ends it: its browser sees and hears nothing from then on', async () => {
    const { guest, cookie } = await comeIn();
    expect(await listens(guest)).toBe(true);
    const id = await passId();
    await endBadge(scene.helper, scene.code, id);
    expect(await listens(guest)).toBe(false);
    expect(await resolveGuest(cookie)).toBeNull();
    await expect(ask(scene, 'Still here?', { by: guest })).rejects.toThrow(Forbidden);
    await expect(endBadge(scene.helper, scene.code, id)).rejects.toThrow(Conflict);
    expect(await lookAtBadge(badge.token)).toEqual({ state: 'ended' });
  });

  it('when its session is put away', async () => {
    const { guest, cookie } = await comeIn();
    await doWithSession(scene.chair, scene.code, 'archive');
    expect([await listens(guest), await resolveGuest(cookie)]).toEqual([false, null]);
  });

  it('when its holder gets another one', async () => {
    const { cookie } = await comeIn();
    const [next] = (await makeBadges(scene.chair, scene.code, [scene.outsider.id])) as [Badge];
    expect(await resolveGuest(cookie)).toBeNull();
    await comeIn({ token: next.token });
  });

  it('when its holder is removed from the network', async () => {
    const { cookie } = await comeIn();
    await change(theProcess, async (tx) => {
      await tx.roleGrant.deleteMany({ where: { personId: scene.outsider.id } });
    });
    expect(await resolveGuest(cookie)).toBeNull();
  });
});

describe('making badges', () => {
  it('is for the chair, whoever helps and the webmaster, and for members alone', async () => {
    for (const by of [scene.asker, scene.speaker, scene.outsider]) {
      await expect(makeBadges(by, scene.code, [scene.asker.id])).rejects.toThrow(Forbidden);
      await expect(findSessionPeople(by, scene.code)).rejects.toThrow(Forbidden);
    }
    for (const by of [scene.chair, scene.webmaster]) {
      expect(await makeBadges(by, scene.code, [scene.asker.id, scene.asker.id])).toHaveLength(1);
    }
    const chair = scene.chair;
    await expect(makeBadges(chair, scene.code, ['noSuchPerson'])).rejects.toThrow(Invalid);
    await expect(makeBadges(chair, scene.code, [])).rejects.toThrow(Invalid);
    await expect(makeBadges(chair, 'CCCCC', [scene.asker.id])).rejects.toThrow(NotFound);
  });

  it('for everybody leaves out who has one, and who has come in', async () => {
    const left = await listWithoutBadge(scene.chair, scene.code);
    expect(left).toContain(scene.chair.id);
    for (const known of [scene.outsider, scene.asker]) expect(left).not.toContain(known.id);
  });
});
