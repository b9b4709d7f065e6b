import { sayInRoom } from '~/features/chat/messages/say.server';
import { comeIn, inviteToRoom } from '~/features/chat/rooms/members.server';
import { makeRoom } from '~/features/chat/rooms/rooms.server';
import type { Person } from '~/platform/actor';
import { addMember } from '../../support/database';

/** Rooms, and who is in them. */

export interface Scene {
  webmaster: Person;
  /** Made both rooms. */
  host: Person;
  /** In both rooms. */
  member: Person;
  /** In neither. */
  outsider: Person;
  /** Slugs. */
  open: string;
  invited: string;
}

export const roomInput = (name: string, kind: 'open' | 'invited' = 'open') => ({
  name,
  description: '',
  kind,
  idempotencyKey: '',
});

export async function makeScene(): Promise<Scene> {
  const webmaster = await addMember(['webmaster']);
  const host = await addMember(['steering']);
  const [member, outsider] = [await addMember(), await addMember()];
  const open = await makeRoom(host, roomInput('Diabetes'));
  const invited = await makeRoom(host, roomInput('Planning', 'invited'));
  await comeIn(member, open);
  await inviteToRoom(host, invited, [member.id]);
  return { webmaster, host, member, outsider, open, invited };
}

/** Says something. */
export function say(
  actor: Person,
  room: string,
  body = 'Has anybody tried it?',
  { key = '', replyTo = '', attachments = [] as string[] } = {},
) {
  const input = { body, replyTo, attachments, notNhsNumber: undefined, idempotencyKey: key };
  return sayInRoom(actor, room, input);
}
