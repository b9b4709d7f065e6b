import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findRoomPage, listRooms } from '~/features/chat/messages/pages.server';
import {
  comeIn,
  dismissHost,
  inviteToRoom,
  leaveRoom,
  nameHost,
  showOut,
} from '~/features/chat/rooms/members.server';
import { closeRoom, makeRoom, renameRoom, talkTo } from '~/features/chat/rooms/rooms.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import type { Person } from '~/platform/actor';
import { addMember, useFreshDatabase } from '../../support/database';
import { makeScene, roomInput, say, type Scene } from './rooms';

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const mayListen = async (actor: Person, address: string) => {
  const { room } = await findRoomPage(scene.webmaster, address);
  const { channel, id } = findChannel(`room:${room.id}`) ?? {};
  return channel?.mayListen(actor, await channel.find(id ?? '')) ?? false;
};

describe('the lobby', () => {
  it('is there from the beginning, for every member', async () => {
    await say(scene.outsider, 'lobby', 'Good morning');
    const { room, messages } = await findRoomPage(scene.member, 'lobby');
    expect(room.kind).toBe('lobby');
    expect(messages.at(-1)).toMatchObject({ author: { id: scene.outsider.id } });
  });

  it('cannot be closed, left, or kept from anybody', async () => {
    const { webmaster, member } = scene;
    await expect(closeRoom(webmaster, 'lobby', true)).rejects.toThrow(Forbidden);
    await expect(leaveRoom(member, 'lobby')).rejects.toThrow(Forbidden);
    const out = { person: member.id, reason: 'No' };
    await expect(showOut(webmaster, 'lobby', out)).rejects.toThrow(Forbidden);
  });
});

describe('a room', () => {
  it('is made by the steering group and the webmaster, and by nobody else', async () => {
    await expect(makeRoom(scene.webmaster, roomInput('Gout'))).resolves.toBe('gout');
    await expect(makeRoom(scene.host, roomInput('Gout'))).resolves.toBe('gout-2');
    await expect(makeRoom(scene.host, roomInput('New'))).resolves.toBe('new-2');
    await expect(makeRoom(scene.member, roomInput('Gout'))).rejects.toThrow(Forbidden);
  });

  it('that is open may be read by everybody, and those who came in talk', async () => {
    const { outsider, open } = scene;
    await expect(findRoomPage(outsider, open)).resolves.toBeTruthy();
    await expect(say(outsider, open)).rejects.toThrow(Forbidden);
    await comeIn(outsider, open);
    await comeIn(outsider, open);
    await expect(say(outsider, open)).resolves.toBeTruthy();
    await leaveRoom(outsider, open);
    await expect(say(outsider, open)).rejects.toThrow(Forbidden);
  });

  it('by invitation is not there for others; the webmaster reads it', async () => {
    const { outsider, member, webmaster, invited, host } = scene;
    await expect(findRoomPage(outsider, invited)).rejects.toThrow(NotFound);
    await expect(comeIn(outsider, invited)).rejects.toThrow(NotFound);
    await expect(say(outsider, invited)).rejects.toThrow(NotFound);
    await expect(findRoomPage(webmaster, invited)).resolves.toBeTruthy();
    const { others, mine } = await listRooms(outsider);
    expect([...others, ...mine].map(({ slug }) => slug)).not.toContain(invited);
    await expect(inviteToRoom(member, invited, [outsider.id])).rejects.toThrow(Forbidden);
    await inviteToRoom(host, invited, [outsider.id]);
    await expect(say(outsider, invited)).resolves.toBeTruthy();
  });

  it('invites members only', async () => {
    const { host, invited } = scene;
    await expect(inviteToRoom(host, invited, ['nobody'])).rejects.toThrow(Invalid);
  });

  it('that somebody was shown out of is closed to them from then on, until they are invited', async () => {
    const { host, member, webmaster, open, outsider } = scene;
    const out = { person: member.id, reason: 'Names patients' };
    expect(await mayListen(member, open)).toBe(true);
    await expect(showOut(outsider, open, out)).rejects.toThrow(Forbidden);
    await expect(showOut(member, open, { ...out, person: host.id })).rejects.toThrow(Forbidden);
    await showOut(host, open, out);
    expect(await mayListen(member, open)).toBe(false);
    expect(await mayListen(webmaster, open)).toBe(true);
    await expect(findRoomPage(member, open)).rejects.toThrow(NotFound);
    await expect(comeIn(member, open)).rejects.toThrow(NotFound);
    await expect(say(member, open)).rejects.toThrow(NotFound);
    await inviteToRoom(host, open, [member.id]);
    await expect(say(member, open)).resolves.toBeTruthy();
  });

  it('has as many hosts as its hosts name, and always one', async () => {
    const { host, member, outsider, webmaster, open } = scene;
    const named = { name: 'Care', description: '' };
    await expect(nameHost(member, open, member.id)).rejects.toThrow(Forbidden);
    await expect(nameHost(host, open, outsider.id)).rejects.toThrow(Forbidden);
    await expect(dismissHost(host, open, host.id)).rejects.toThrow(Conflict);
    await nameHost(host, open, member.id);
    await nameHost(host, open, member.id);
    await expect(renameRoom(member, open, named)).resolves.toBe(undefined);
    // No host puts another out.
    await expect(dismissHost(host, open, member.id)).rejects.toThrow(Forbidden);
    await dismissHost(webmaster, open, host.id);
    await dismissHost(webmaster, open, host.id);
    await expect(renameRoom(host, open, named)).rejects.toThrow(Forbidden);
  });

  it('is renamed, closed and opened again by who looks after it', async () => {
    const { host, member, webmaster, open } = scene;
    const named = { name: 'Diabetes care', description: 'For all' };
    await expect(renameRoom(member, open, named)).rejects.toThrow(Forbidden);
    await renameRoom(webmaster, open, named);
    expect((await findRoomPage(member, open)).room).toMatchObject(named);
    await expect(closeRoom(member, open, true)).rejects.toThrow(Forbidden);
    await closeRoom(host, open, true);
    await expect(closeRoom(host, open, true)).rejects.toThrow(Conflict);
    await expect(say(member, open)).rejects.toThrow(Invalid);
    await expect(findRoomPage(member, open)).resolves.toMatchObject({ room: { closed: true } });
    await closeRoom(host, open, false);
    await expect(say(member, open)).resolves.toBeTruthy();
  });
});

describe('what people say to one another', () => {
  it('stands in one room for the same people', async () => {
    const { member, outsider, host } = scene;
    const room = await talkTo(member, [outsider.id]);
    expect(await talkTo(outsider, [member.id, member.id])).toBe(room);
    expect(await talkTo(outsider, [member.id, host.id])).not.toBe(room);
    await expect(talkTo(member, [member.id])).rejects.toThrow(Invalid);
    await expect(talkTo(member, ['nobody'])).rejects.toThrow(Invalid);
  });

  it('is read by nobody else, the webmaster included, and looked after by nobody', async () => {
    const { member, outsider, webmaster, host } = scene;
    const room = await talkTo(member, [outsider.id]);
    await say(member, room, 'Between us');
    for (const actor of [webmaster, host]) {
      await expect(findRoomPage(actor, room)).rejects.toThrow(NotFound);
      await expect(say(actor, room)).rejects.toThrow(NotFound);
      const { mine, others } = await listRooms(actor);
      expect([...mine, ...others].map(({ slug }) => slug)).not.toContain(room);
    }
    await expect(renameRoom(member, room, { name: 'Ours', description: '' })).rejects.toThrow(
      Forbidden,
    );
    await expect(inviteToRoom(member, room, [host.id])).rejects.toThrow(Forbidden);
    const { mine } = await listRooms(outsider);
    expect(mine[0]).toMatchObject({ title: member.name, unread: 1 });
  });

  it('is not listed before anything was said', async () => {
    const someone = await addMember();
    const room = await talkTo(scene.member, [someone.id]);
    expect((await listRooms(someone)).mine.map(({ slug }) => slug)).not.toContain(room);
    expect(await db().room.count({ where: { id: room } })).toBe(1);
  });
});
