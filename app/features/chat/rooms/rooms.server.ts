import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { freeSlug } from '~/platform/text/slug';
import { chatPolicy } from '../policy';
import type { NewRoomInput } from '../schema';
import { roomChannel } from './channels.hot.server';
import { REACHABLE } from './chosen.server';
import { loadRoom } from './load.server';

/** Rooms: made, renamed, closed; and the one between some people. */

/** Words that addresses need for themselves. */
const RESERVED = ['new', 'lobby', ''];

/**
 * Makes a room; whoever makes it is its host.
 *
 * @returns its slug
 */
export function makeRoom(
  actor: Person,
  { idempotencyKey, ...input }: NewRoomInput,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      authorize(chatPolicy.makeRoom(actor));
      const taken = await tx.room.findMany({ select: { slug: true } });
      const slug = freeSlug(input.name, [...RESERVED, ...taken.map((one) => one.slug ?? '')]);
      const id = newId();
      const at = now();
      await tx.room.create({ data: { ...input, id, slug, createdById: actor.id, createdAt: at } });
      await tx.roomMember.create({
        data: { roomId: id, personId: actor.id, host: true, invitedById: actor.id, joinedAt: at },
      });
      await record({ kind: 'chat.room-made', channels: [], subjects: { room: id } });
      return slug;
    },
    idempotencyKey === '' ? undefined : { verb: 'chat.make-room', key: idempotencyKey, input },
  );
}

/**
 * The room between the actor and others; the same people have one, which is made when they first need it.
 *
 * @returns its id
 * @throws {Invalid} when one of them is no member
 */
export function talkTo(actor: Person, people: readonly string[]): Promise<string> {
  return change(actor, async (tx, record) => {
    authorize(chatPolicy.list(actor));
    const ids = [...new Set([actor.id, ...people])].sort();
    if (ids.length < 2) throw new Invalid({ people: 'Choose somebody besides yourself' });
    const between = ids.join(' ');
    const known = await tx.room.findUnique({ where: { between }, select: { id: true } });
    if (known) return known.id;
    const members = await tx.person.count({
      where: { id: { in: ids }, ...REACHABLE },
    });
    if (members < ids.length) {
      throw new Invalid({ people: 'One of them is no member any more. Choose again' });
    }
    const id = newId();
    const joinedAt = now();
    const room = { id, kind: 'direct', between, createdById: actor.id, createdAt: joinedAt };
    await tx.room.create({ data: room });
    for (const personId of ids) {
      const membership = { roomId: id, personId, invitedById: actor.id, joinedAt };
      await tx.roomMember.create({ data: membership });
    }
    await record({ kind: 'chat.room-made', channels: [], subjects: { room: id } });
    return id;
  });
}

/**
 * Changes what a room is called, and what it says it is for.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function renameRoom(
  actor: Person,
  address: string,
  input: { name: string; description: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    authorize(chatPolicy.manage(actor, room));
    const { name, description } = input;
    await tx.room.update({ where: { id: room.id }, data: { name, description } });
    await record(changed(room.id));
  });
}

/**
 * Closes a room, which is kept to be read, or opens it again.
 *
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Conflict} when it is so already
 */
export function closeRoom(actor: Person, address: string, closed: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    authorize(chatPolicy.close(actor, room));
    if (room.closed === closed) {
      throw new Conflict(closed ? 'The room is closed already.' : 'The room is open already.');
    }
    await tx.room.update({ where: { id: room.id }, data: { closedAt: closed ? now() : null } });
    await record(changed(room.id));
  });
}

const changed = (roomId: string) => ({
  kind: 'chat.room-changed',
  channels: [roomChannel(roomId)],
  subjects: { room: roomId },
});

/**
 * A room as the form for its settings shows it.
 *
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Forbidden} for who does not look after it
 */
export async function findRoomSettings(actor: Person, address: string) {
  const room = loadRoom(actor, address);
  authorize(chatPolicy.manage(actor, room));
  const { name, description } = await db().room.findUniqueOrThrow({ where: { id: room.id } });
  const { slug, closed } = room;
  return { slug, name, description, closed, mayClose: chatPolicy.close(actor, room) };
}
