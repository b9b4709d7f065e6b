import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import type { RoomKind } from './kinds';

/** Who may do what where people talk. */

/** Ids of people. */
interface People {
  has: (personId: string) => boolean;
}

/** What the rules judge by. */
export interface RoomFacts {
  kind: RoomKind;
  closed: boolean;
  /** Those who are in it; in the lobby everybody is, and nobody stands here. */
  members: People;
  hosts: People;
  /** Those who were shown out. */
  removed: People;
}

/** A message, as far as the rules go. */
export interface MessageFacts {
  authorId: string;
  deleted: boolean;
}

const isWebmaster = (actor: Actor): boolean => isMember(actor) && holds(actor, 'webmaster');

const isIn = (actor: Actor, { kind, members }: RoomFacts): boolean =>
  isMember(actor) && (kind === 'lobby' || members.has(actor.id));

const reads = (actor: Actor, room: RoomFacts): boolean => {
  if (!isMember(actor) || room.removed.has(actor.id)) return false;
  if (room.kind === 'open') return true;
  // What people say to one another is theirs: the webmaster looks after rooms, and reads nobody's letters.
  return isIn(actor, room) || (room.kind === 'invited' && isWebmaster(actor));
};

const looksAfter = (actor: Actor, room: RoomFacts): boolean =>
  isMember(actor) &&
  room.kind !== 'direct' &&
  (isWebmaster(actor) || (isIn(actor, room) && room.hosts.has(actor.id)));

const says = (actor: Actor, room: RoomFacts): boolean =>
  reads(actor, room) && isIn(actor, room) && !room.closed;

export const chatPolicy = definePolicy('chat', {
  /** See one's rooms and write to people. */
  list: (actor: Actor) => isMember(actor),

  /** Make a room: the steering group and the webmaster. */
  makeRoom: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),

  /** Read and hear what is said: all that is open; of others, who is in them. Whoever was shown out, nothing. */
  read: reads,

  /** Say something. */
  say: says,

  /** Come into a room by oneself. */
  comeIn: (actor: Actor, room: RoomFacts) =>
    room.kind === 'open' && reads(actor, room) && !isIn(actor, room) && !room.closed,

  /** Go out of a room. The lobby is everybody's, and people who talk directly can silence it. */
  leave: (actor: Actor, room: RoomFacts) =>
    (room.kind === 'open' || room.kind === 'invited') && isIn(actor, room),

  /** Change what a room is called: its hosts and the webmaster. */
  manage: looksAfter,

  /** Close a room, or open it again. The lobby stays open. */
  close: (actor: Actor, room: RoomFacts) => room.kind !== 'lobby' && looksAfter(actor, room),

  /** Invite members, also those who were shown out. */
  invite: (actor: Actor, room: RoomFacts) =>
    room.kind !== 'lobby' && !room.closed && looksAfter(actor, room),

  /** Show somebody out. A host is shown out by the webmaster alone, and nobody shows themselves out. */
  showOut: (actor: Actor, room: RoomFacts, personId: string) =>
    room.kind !== 'lobby' &&
    isMember(actor) &&
    looksAfter(actor, room) &&
    actor.id !== personId &&
    room.members.has(personId) &&
    (isWebmaster(actor) || !room.hosts.has(personId)),

  /** Make a member of the room a host: hosts and the webmaster. */
  nameHost: (actor: Actor, room: RoomFacts, personId: string) =>
    room.kind !== 'lobby' &&
    looksAfter(actor, room) &&
    room.members.has(personId) &&
    !room.hosts.has(personId),

  /** Take that back: the webmaster, and hosts for themselves. No host puts another out. */
  dismissHost: (actor: Actor, room: RoomFacts, personId: string) =>
    isMember(actor) &&
    looksAfter(actor, room) &&
    room.hosts.has(personId) &&
    (isWebmaster(actor) || actor.id === personId),

  /** Change one's own message. */
  editMessage: (actor: Actor, room: RoomFacts, message: MessageFacts) =>
    isMember(actor) && says(actor, room) && !message.deleted && message.authorId === actor.id,

  /**
   * Make a query of a message, which more people read than the room: in rooms that every member may read of any, elsewhere
   * of one's own alone.
   */
  askOnBoard: (actor: Actor, room: RoomFacts, message: MessageFacts) =>
    isMember(actor) &&
    reads(actor, room) &&
    !message.deleted &&
    (room.kind === 'lobby' || room.kind === 'open' || message.authorId === actor.id),

  /** Delete one's own message; others' in rooms: hosts and the webmaster. */
  deleteMessage: (actor: Actor, room: RoomFacts, message: MessageFacts) =>
    reads(actor, room) &&
    !message.deleted &&
    ((isMember(actor) && message.authorId === actor.id) || looksAfter(actor, room)),
});
