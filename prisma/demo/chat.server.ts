import { askQuery } from '~/features/board/topics/topics.server';
import '~/features/chat/messages/attachments.server';
import '~/features/chat/messages/origin.server';
import { deleteMessage, editMessage } from '~/features/chat/messages/own.server';
import { sayInRoom, type Said } from '~/features/chat/messages/say.server';
import { markRead } from '~/features/chat/reading/reads.server';
import { comeIn, inviteToRoom } from '~/features/chat/rooms/members.server';
import { makeRoom, talkTo } from '~/features/chat/rooms/rooms.server';
import '~/features/chat/told/notices.server';
import { markSeen } from '~/features/notices/notices.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { writeOrigin } from '~/platform/queries/origin';
import { talks } from './chat';
import { sendFile } from './files.server';
import { firstDraftOf } from './first-draft';
import { after, later, workingMoment } from './moments.server';
import type { Deed, DemoMessage, DemoRoom } from './types';

/** What is said in the demonstration network: rooms are made, people come in and talk, through the verbs of chat. */

/** A room while it is loaded. */
interface Talk {
  actor: (key: string) => Person;
  /** Known once it has been made. */
  address: string;
  /** Messages by what others call them that reply to them. */
  said: Map<string, Said>;
}

/**
 * Everything that happens in every room.
 *
 * @param actor answers a member by key
 * @param accounts keys of those whom one signs in as: to them the latest messages are new
 */
export function chatDeeds(actor: (key: string) => Person, accounts: readonly string[]): Deed[] {
  return talks.flatMap((room) => {
    const talk: Talk = { actor, address: 'lobby', said: new Map() };
    const readers = accounts.filter((key) => isIn(room, key)).map(actor);
    const deeds = deedsOfBeginning(room, talk);
    let previous = deeds.at(-1)?.at ?? new Date(0);
    for (const [index, message] of room.messages.entries()) {
      previous = after(previous, workingMoment(message.daysAgo, message.at));
      const lastRead = index === room.messages.length - room.unread - 1;
      deeds.push(...deedsOfMessage(message, previous, talk, lastRead ? readers : []));
    }
    return deeds;
  });
}

/** Whoever has read a room has seen that there was something new, too. Once everybody has been told. */
export async function seeWhatWasRead(reader: Person): Promise<void> {
  const reads = await db().roomRead.findMany({ where: { personId: reader.id } });
  for (const { roomId, seq } of reads) {
    await markSeen(reader, { about: `room:${roomId}`, upTo: seq });
  }
}

function isIn(room: DemoRoom, key: string): boolean {
  return room.kind === 'lobby' || room.by === key || room.with.includes(key);
}

/** The lobby is there from the beginning. */
function deedsOfBeginning(room: DemoRoom, talk: Talk): Deed[] {
  if (room.kind === 'lobby') return [];
  const maker = talk.actor(room.by);
  const others = room.with.map(talk.actor);
  const ids = others.map(({ id }) => id);
  const begin = async () => {
    if (room.kind === 'direct') {
      talk.address = await talkTo(maker, ids);
      return;
    }
    const { kind, name, description } = room;
    talk.address = await makeRoom(maker, { kind, name, description, idempotencyKey: '' });
    if (kind === 'invited') await inviteToRoom(maker, talk.address, ids);
    else for (const person of others) await comeIn(person, talk.address);
  };
  return [{ at: workingMoment(room.daysAgo, room.at), run: begin }];
}

function deedsOfMessage(message: DemoMessage, at: Date, talk: Talk, readers: Person[]): Deed[] {
  const author = talk.actor(message.by);
  let said: Said = { id: '', seq: 0 };
  const deeds: Deed[] = [
    {
      at,
      run: async () => {
        said = await say(author, message, talk);
        for (const reader of readers) await markRead(reader, talk.address, said.seq);
      },
    },
  ];
  if (message.edited) {
    const sent = { body: message.body, attachments: [], attached: [], notNhsNumber: undefined };
    deeds.push({ at: later(at, 3), run: () => editMessage(author, talk.address, said.id, sent) });
  }
  if (message.deleted) {
    deeds.push({ at: later(at, 47), run: () => deleteMessage(author, talk.address, said.id) });
  }
  const { query } = message;
  if (query) {
    deeds.push({
      at: later(at, query.minutesLater),
      run: () => askOnTheBoard(author, message.body, said.id, query),
    });
  }
  return deeds;
}

async function say(author: Person, message: DemoMessage, talk: Talk): Promise<Said> {
  const said = await sayInRoom(author, talk.address, {
    body: message.edited ? firstDraftOf(message.body) : message.body,
    replyTo: message.to === undefined ? '' : (talk.said.get(message.to)?.id ?? ''),
    attachments: message.file ? [await sendFile(author, message.file)] : [],
    notNhsNumber: undefined,
    idempotencyKey: '',
  });
  if (message.key !== undefined) talk.said.set(message.key, said);
  return said;
}

async function askOnTheBoard(
  asker: Person,
  body: string,
  messageId: string,
  { title, sections }: NonNullable<DemoMessage['query']>,
): Promise<void> {
  await askQuery(asker, sections[0] ?? '', {
    from: writeOrigin({ kind: 'message', ids: [messageId] }),
    title,
    body,
    sections,
    serviceArea: '',
    asked: [],
    attachments: [],
    idempotencyKey: '',
    notNhsNumber: undefined,
  });
}
