import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { deleteMessage } from '~/features/chat/messages/own.server';
import { findOwnPart, listRooms } from '~/features/chat/messages/pages.server';
import { markRead, muteRoom } from '~/features/chat/reading/reads.server';
import { findUnreadCount } from '~/features/chat/reading/unread.hot.server';
import { comeIn, inviteToRoom, leaveRoom, showOut } from '~/features/chat/rooms/members.server';
import { talkTo } from '~/features/chat/rooms/rooms.server';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { listEntries } from '~/platform/activity/activity.server';
import { NotFound } from '~/platform/errors';
import type { Person } from '~/platform/actor';
import { useFreshDatabase } from '../../support/database';
import { makeScene, say, type Scene } from './rooms';

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const countOf = async ({ id }: Person) => (await findUnreadCount(id)).count;

describe('what is new', () => {
  it('is counted in the rooms somebody is in, without what they said themselves', async () => {
    const { member, host, outsider, open, invited } = scene;
    await say(host, open);
    await say(host, invited);
    await say(member, invited);
    await say(host, invited);
    expect(await countOf(member)).toBe(2); // saying something means having read what stands before it
    expect(await countOf(host)).toBe(0);
    expect(await countOf(outsider)).toBe(0);
  });

  it('of the lobby is said in the list, and not in the header', async () => {
    const { member, host } = scene;
    await say(host, 'lobby');
    expect(await countOf(member)).toBe(0);
    const { mine } = await listRooms(member);
    expect(mine.find(({ kind }) => kind === 'lobby')?.unread).toBe(1);
  });

  it('is no more once it was read, and reading never goes back or ahead', async () => {
    const { member, host, open, invited, outsider } = scene;
    const first = await say(host, open);
    const { seq } = await say(host, open);
    await markRead(member, open, seq);
    await markRead(member, open, first.seq);
    expect(await countOf(member)).toBe(0);
    await markRead(member, open, seq + 1000);
    await say(host, open);
    expect(await countOf(member)).toBe(1);
    await expect(markRead(outsider, invited, seq)).rejects.toThrow(NotFound);
  });

  it('is not counted where it was deleted, silenced, or one has gone', async () => {
    const { member, host, open, invited } = scene;
    const { id } = await say(host, open);
    await say(host, invited);
    expect(await countOf(member)).toBe(2);
    await deleteMessage(host, open, id);
    expect(await countOf(member)).toBe(1);
    await muteRoom(member, invited, true);
    expect(await countOf(member)).toBe(0);
    expect(await findOwnPart(member, invited)).toMatchObject({ muted: true });
    await muteRoom(member, invited, false);
    expect(await countOf(member)).toBe(1);
    await showOut(host, invited, { person: member.id, reason: 'Done' });
    expect(await countOf(member)).toBe(0);
    await say(host, open);
    await leaveRoom(member, open);
    expect(await countOf(member)).toBe(0);
  });
});

describe('notices', () => {
  const concerned = async (kind: string) => {
    const notice = findNoticeKind(kind);
    const entries = await listEntries({ after: 0, limit: 10_000 });
    const last = entries.filter((entry) => notice?.entries.includes(entry.kind)).at(-1);
    if (!notice || !last) return null;
    return { notice, entry: last, people: await notice.concerns(last) };
  };

  it('tell who is written to, unless they have silenced it', async () => {
    const { member, outsider, host, open } = scene;
    const room = await talkTo(member, [outsider.id]);
    await say(member, room);
    const told = await concerned('chat.writes-to-me');
    expect(told?.people).toContain(outsider.id);
    expect(told && (await told.notice.tell(outsider, [told.entry]))).toMatchObject([
      { sentence: `${member.name} has written to you` },
    ]);
    expect(told && (await told.notice.tell(host, [told.entry]))).toEqual([null]);
    await muteRoom(outsider, room, true);
    await say(member, room);
    expect((await concerned('chat.writes-to-me'))?.people).not.toContain(outsider.id);
    await say(host, open);
    expect((await concerned('chat.writes-to-me'))?.people).toEqual([]);
  });

  it('tell who is mentioned in a room, as long as they may read it', async () => {
    const { member, host, open } = scene;
    await say(host, open, `[@${member.name}](/directory/${member.id}) knows`);
    const told = await concerned('chat.mentions-me');
    expect(told?.people).toEqual([member.id]);
    expect(told && (await told.notice.tell(member, [told.entry]))).toMatchObject([
      { sentence: `${host.name} mentions you in “Diabetes”` },
    ]);
    await showOut(host, open, { person: member.id, reason: 'Done' });
    expect(told && (await told.notice.tell(member, [told.entry]))).toEqual([null]);
  });

  it('tell who is invited to a room, and nobody who came in by themselves', async () => {
    const { member, outsider, host, open, invited } = scene;
    await inviteToRoom(host, invited, [outsider.id]);
    const told = await concerned('chat.invites-me');
    expect(told?.people).toEqual([outsider.id]);
    expect(told && (await told.notice.tell(outsider, [told.entry]))).toMatchObject([
      { sentence: `${host.name} has invited you to “Planning”`, to: `/messages/${invited}` },
    ]);
    await showOut(host, invited, { person: outsider.id, reason: 'By mistake' });
    expect(told && (await told.notice.tell(outsider, [told.entry]))).toEqual([null]);
    await leaveRoom(member, open);
    await comeIn(member, open);
    expect((await concerned('chat.invites-me'))?.people).toEqual([]);
  });

  it('tell who is shown out of a room, and why, unless they were invited again', async () => {
    const { member, outsider, host, invited } = scene;
    await showOut(host, invited, { person: member.id, reason: 'The planning is over' });
    const told = await concerned('chat.shown-out');
    expect(told?.people).toEqual([member.id]);
    expect(told && (await told.notice.tell(member, [told.entry]))).toMatchObject([
      {
        sentence: 'You were shown out of “Planning”: The planning is over',
        to: '/messages',
        values: { room: 'Planning', reason: 'The planning is over' },
      },
    ]);
    expect(told && (await told.notice.tell(outsider, [told.entry]))).toEqual([null]);
    await inviteToRoom(host, invited, [member.id]);
    expect(told && (await told.notice.tell(member, [told.entry]))).toEqual([null]);
  });
});
