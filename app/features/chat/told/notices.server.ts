import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { chatAddresses } from '../addresses';
import { chatPolicy } from '../policy';
import { readRoomFacts } from '../rooms/facts.hot.server';
import { readRoomView, readStanding } from '../rooms/rooms.hot.server';
import { titleOfRoom } from '../titles';

/** What people are told of messages. Whoever has silenced a room is told nothing of it. */

const about = ({ subjects }: LoggedEntry) => `room:${subjects.room ?? ''}`;

registerNoticeKind({
  kind: 'chat.writes-to-me',
  title: 'Somebody writes to me',
  entries: ['chat.said'],
  byDefault: { site: true, mail: true },
  placeholders: ['who'],
  words: {
    subject: '{who} has written to you',
    body: [
      'Hello {givenName}',
      '{who} has written to you. Read it and answer here:',
      '{link}',
    ].join('\n\n'),
    button: 'Read it',
  },
  about,
  async concerns({ subjects }) {
    const roomId = subjects.room ?? '';
    if (readRoomFacts(roomId)?.kind !== 'direct') return [];
    const members = await db().roomMember.findMany({ where: { roomId } });
    return members
      .map(({ personId }) => personId)
      .filter((personId) => !readStanding(personId, roomId).muted);
  },
  tell: (person, entries) =>
    Promise.all(
      entries.map(async (entry) => {
        const message = await findMessage(person, entry);
        if (!message) return null;
        const { who, to } = message;
        return { sentence: `${who} has written to you`, to, values: { who } };
      }),
    ),
});

registerNoticeKind({
  kind: 'chat.mentions-me',
  title: 'Somebody mentions me in a room',
  entries: ['chat.mentioned'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'room'],
  words: {
    subject: '{who} mentions you in {room}',
    body: ['Hello {givenName}', '{who} mentions you in the room “{room}”.', '{link}'].join('\n\n'),
    button: 'Read it',
  },
  about,
  concerns({ subjects: { mentioned = '', room: roomId = '' } }) {
    // Between people every message is told anyway.
    const room = readRoomFacts(roomId);
    if (!room || room.kind === 'direct') return [];
    return readStanding(mentioned, roomId).muted ? [] : [mentioned];
  },
  tell: (person, entries) =>
    Promise.all(
      entries.map(async (entry) => {
        const message = await findMessage(person, entry);
        if (!message || !(await isStillNamed(person, entry))) return null;
        const { who, to, room } = message;
        return { sentence: `${who} mentions you in “${room}”`, to, values: { who, room } };
      }),
    ),
});

registerNoticeKind({
  kind: 'chat.invites-me',
  title: 'Somebody invites me to a room',
  entries: ['chat.joined'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'room'],
  words: {
    subject: '{who} invites you to {room}',
    body: [
      'Hello {givenName}',
      '{who} has invited you to the room “{room}”. You can read and write there now:',
      '{link}',
    ].join('\n\n'),
    button: 'Open the room',
  },
  about,
  // Whoever came in by themselves knows it.
  concerns: ({ subjects: { person = '' }, actorId }) => (person === actorId ? [] : [person]),
  tell: (person, entries) =>
    Promise.all(
      entries.map(async ({ subjects: { room: roomId = '' } }) => {
        const facts = readRoomFacts(roomId);
        const room = readRoomView(roomId);
        if (!facts?.members.has(person.id) || !room) return null;
        const { invitedBy, name } = await findInvitation(roomId, person.id);
        const values = { who: invitedBy, room: name };
        const to = href(chatAddresses.room, { room: room.slug });
        return { sentence: `${values.who} has invited you to “${values.room}”`, to, values };
      }),
    ),
});

async function findInvitation(roomId: string, personId: string) {
  const { invitedById, room } = await db().roomMember.findUniqueOrThrow({
    where: { roomId_personId: { roomId, personId } },
    select: { invitedById: true, room: { select: { name: true } } },
  });
  const by = await db().person.findUnique({ where: { id: invitedById }, select: { name: true } });
  return { invitedBy: by?.name ?? 'Somebody', name: room.name };
}

registerNoticeKind({
  kind: 'chat.shown-out',
  title: 'I am shown out of a room',
  entries: ['chat.removed'],
  byDefault: { site: true, mail: true },
  placeholders: ['room', 'reason'],
  words: {
    subject: 'You were shown out of {room}',
    body: [
      'Hello {givenName}',
      'You were shown out of the room “{room}”. This is why:',
      '{reason}',
      '{link}',
    ].join('\n\n'),
    button: 'Your messages',
  },
  about,
  concerns: ({ subjects: { person = '' } }) => [person],
  tell: (person, entries) =>
    Promise.all(
      entries.map(async ({ subjects: { room: roomId = '' } }) => {
        // Whoever was invited again in the meantime need not hear of it.
        const removal = await db().roomRemoval.findUnique({
          where: { roomId_personId: { roomId, personId: person.id } },
          select: { reason: true, room: { select: { name: true } } },
        });
        if (!removal) return null;
        const values = { room: removal.room.name, reason: removal.reason };
        const sentence = `You were shown out of “${values.room}”: ${values.reason}`;
        return { sentence, to: href(chatAddresses.rooms, {}), values };
      }),
    ),
});

/** Whether the message still names them: an edit may have taken the name out. */
async function isStillNamed({ id: personId }: Person, { subjects }: LoggedEntry): Promise<boolean> {
  const where = { kind: 'message', postId: subjects.message ?? '', personId };
  return (await db().mention.count({ where })) > 0;
}

/** The message of an entry, as long as it stands and the person may read it. */
async function findMessage(person: Person, { subjects }: LoggedEntry) {
  const message = await db().message.findUnique({
    where: { id: subjects.message ?? '', deletion: null },
    select: { id: true, roomId: true, author: { select: { name: true } } },
  });
  const facts = message && readRoomFacts(message.roomId);
  const room = message && readRoomView(message.roomId);
  if (!facts || !room || !chatPolicy.read(person, facts)) return null;
  return {
    who: message.author.name,
    room: titleOfRoom(room, person.id),
    to: `${href(chatAddresses.room, { room: room.slug }, { at: message.id })}#message-${message.id}`,
  };
}
