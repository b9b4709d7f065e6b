import { expect, it } from 'vitest';
import '~/features/register.server';
import { inviteToRoom, listRoomMembers } from '~/features/chat/rooms/members.server';
import { useFreshDatabase, addMember } from '../../support/database';
import { makeScene } from './rooms';

useFreshDatabase();

it('who is in a large room is listed a page at a time: everybody, once', async () => {
  const { host, member, invited } = await makeScene();
  const many = [];
  for (let index = 0; index < 120; index += 1) many.push((await addMember()).id);
  await inviteToRoom(host, invited, many);
  const first = await listRoomMembers(member, invited);
  expect(first.members).toHaveLength(100);
  const second = await listRoomMembers(member, invited, first.next);
  expect(second).toMatchObject({ next: null });
  const all = [...first.members, ...second.members].map(({ id }) => id);
  expect(all.sort()).toEqual([host.id, member.id, ...many].sort());
});
