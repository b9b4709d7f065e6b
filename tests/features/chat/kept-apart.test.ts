import { expect, it } from 'vitest';
import '~/features/register.server';
import { listAudit } from '~/features/audit/audit-log.server';
import { readAuditQuery } from '~/features/audit/audit-query';
import { deleteMessage } from '~/features/chat/messages/own.server';
import { findRoomPage } from '~/features/chat/messages/pages.server';
import { inviteToRoom, listRoomMembers, showOut } from '~/features/chat/rooms/members.server';
import { countUnread } from '~/features/chat/rooms/rooms.hot.server';
import { mergePeople } from '~/features/membership/merge.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask as askOnTheBoard } from '../board/writing';
import { makeScene, say } from './rooms';

/** What rooms keep to themselves stays theirs when something of them stands elsewhere. */

useFreshDatabase();

it('a query made of a message has the name of who makes it, because it leads back to the message', async () => {
  const { member, invited } = await makeScene();
  const { id } = await say(member, invited, 'Between us');
  const nameless = askOnTheBoard(member, { from: `message:${id}`, withoutName: true });
  await expect(nameless).rejects.toThrow(Invalid);
  await askOnTheBoard(member, { from: `message:${id}` });
});

it('the audit log names an open room, and no room that its reader may not know of', async () => {
  const { member, host, invited, open } = await makeScene();
  const steering = await addMember(['steering']);
  for (const room of [invited, open]) {
    const { id } = await say(member, room, 'Something');
    await deleteMessage(host, room, id);
  }
  const read = JSON.stringify(await listAudit(steering, readAuditQuery(new URLSearchParams())));
  expect(read).toContain('Diabetes');
  expect(read).toContain('a room by invitation');
  expect(read).not.toContain('Planning');
});

it('a room says that a message became a query when all its readers may read that, and not otherwise', async () => {
  const { member, outsider } = await makeScene();
  const steering = await addMember(['steering']);
  const { id: open } = await say(member, 'lobby', 'Who pays?');
  const { id: closed } = await say(member, 'lobby', 'Rude words');
  const topicId = await askOnTheBoard(outsider, { from: `message:${open}` });
  await change(theProcess, (tx) =>
    tx.section.update({ where: { slug: 'management' }, data: { audience: 'steering' } }),
  );
  await askOnTheBoard(steering, { from: `message:${closed}` }, 'management');
  const { messages } = await findRoomPage(outsider, 'lobby');
  expect(messages.map((one) => one.topicId)).toEqual([topicId, null]);
});

it('whoever was shown out stays out when another account of theirs becomes theirs, and can be asked back', async () => {
  const { webmaster, host, member, invited } = await makeScene();
  const twin = await addMember();
  await inviteToRoom(host, invited, [twin.id]);
  await showOut(host, invited, { person: member.id, reason: 'Because' });
  await mergePeople(webmaster, { keptId: member.id, goneId: twin.id });
  await say(host, invited, 'After');
  const { members } = await listRoomMembers(host, invited);
  expect(members.map(({ id }) => id)).toEqual([host.id]);
  expect(countUnread(member.id)).toBe(0);
  await inviteToRoom(host, invited, [member.id]);
  const { messages } = await findRoomPage(member, invited);
  expect(messages).toHaveLength(1);
});
