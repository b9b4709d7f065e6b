import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { STRETCH } from '~/features/chat/limits';
import { applyToRoom } from '~/features/chat/live';
import { deleteMessage, editMessage } from '~/features/chat/messages/own.server';
import { findRoomPage } from '~/features/chat/messages/pages.server';
import { comeIn, inviteToRoom, leaveRoom, showOut } from '~/features/chat/rooms/members.server';
import { closeRoom, renameRoom } from '~/features/chat/rooms/rooms.server';
import type { RoomUpdate } from '~/features/chat/views';
import { listEntries } from '~/platform/activity/activity.server';
import { findChannel } from '~/platform/live/channels.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { makeScene, say, type Scene } from './rooms';

/** A page that was open while things happened shows what the same page shows when it is loaded again. */

useFreshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

describe('an open page', () => {
  it('shows what it would show if it were loaded again, whichever stretch it is', async () => {
    const { host, member, webmaster, open } = scene;
    const speakers = await Promise.all(Array.from({ length: 5 }, () => addMember()));
    for (const speaker of speakers) await comeIn(speaker, open);
    const ids: string[] = [];
    const talk = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const speaker = speakers[n % speakers.length] ?? host;
        const replyTo = ids.at(-3) ?? '';
        ids.push((await say(speaker, open, `N${ids.length}`, { replyTo })).id);
      }
    };
    await talk(60);
    const middle = (await findRoomPage(host, open)).messages[10]?.seq ?? 0;
    const stretches = [{}, { before: middle }, { after: middle }, { at: ids[50] }, { at: ids[2] }];
    const before = await Promise.all(stretches.map((one) => findRoomPage(host, open, one)));

    await talk(25);
    const words = { notNhsNumber: undefined, attachments: [], attached: [] };
    const [author] = speakers;
    if (!author) throw new Error('Nobody speaks');
    await editMessage(author, open, ids[55] ?? '', { body: 'Put right', ...words });
    await deleteMessage(webmaster, open, ids[58] ?? '');
    await renameRoom(host, open, { name: 'Diabetes care', description: 'New words' });
    await leaveRoom(member, open);
    await showOut(host, open, { person: author.id, reason: 'Done' });
    await closeRoom(host, open, true);
    await closeRoom(host, open, false);
    await talkOf(speakers[1] ?? host, 10);

    for (const [place, stretch] of stretches.entries()) {
      let page = before[place];
      if (!page) throw new Error('Not loaded');
      const name = `room:${page.room.id}`;
      const { channel, id } = findChannel(name) ?? {};
      for (const entry of await listEntries({ after: page.seq, channel: name, limit: 500 })) {
        const payload = (await channel?.render(id ?? '', entry)) as RoomUpdate;
        page = applyToRoom(page, { kind: entry.kind, payload });
      }
      const again = await findRoomPage(host, open, stretch);
      expect({ ...page, seq: 0 }, JSON.stringify(stretch)).toEqual({ ...again, seq: 0 });
      expect(page.messages.length).toBeLessThanOrEqual(STRETCH);
    }
  });

  async function talkOf(speaker: Parameters<typeof say>[0], count: number) {
    for (let n = 0; n < count; n += 1) await say(speaker, scene.open, `Late ${n}`);
  }
});

describe('the channel of a room', () => {
  it('is heard by who may read the room, from the commit on that changes it', async () => {
    const { member, host, webmaster, outsider, invited } = await makeScene();
    const { room } = await findRoomPage(host, invited);
    const listeners = async () => {
      const { channel, id } = findChannel(`room:${room.id}`) ?? {};
      const facts = await channel?.find(id ?? '');
      const people = { member, host, webmaster, outsider };
      return Object.entries(people)
        .filter(([, actor]) => channel?.mayListen(actor, facts))
        .map(([name]) => name);
    };
    expect(await listeners()).toEqual(['member', 'host', 'webmaster']);
    await showOut(host, invited, { person: member.id, reason: 'Done' });
    await inviteToRoom(host, invited, [outsider.id]);
    expect(await listeners()).toEqual(['host', 'webmaster', 'outsider']);
    await inviteToRoom(host, invited, [member.id]);
    await leaveRoom(outsider, invited);
    expect(await listeners()).toEqual(['member', 'host', 'webmaster']);
    expect(await findChannel('room:nowhere')?.channel.find('nowhere')).toBeNull();
  });
});

describe('the channel of counts', () => {
  it('is one’s own', async () => {
    const { member, host, webmaster } = scene;
    const { channel, id } = findChannel(`messages:${member.id}`) ?? {};
    const facts = await channel?.find(id ?? '');
    const listens = [member, host, webmaster].map((actor) => channel?.mayListen(actor, facts));
    expect(listens).toEqual([true, false, false]);
  });
});
