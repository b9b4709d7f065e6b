import { linkMentions } from '~/features/accounts/naming/mentions.server';
import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { fingerprintFiles, useFiles } from '~/platform/files/uses.server';
import { index } from '~/platform/search/documents.server';
import { MESSAGE_FILES } from '../attachments';
import { chatPolicy } from '../policy';
import { channelsOfMessage } from '../rooms/channels.hot.server';
import { loadRoom } from '../rooms/load.server';
import type { MessageInput } from '../schema';
import { messageDocument } from '../search.server';
import { keepMentions } from './mentions.server';
import { addMessage } from './message.hot.server';
import { keepPace } from './paces.server';

/** Saying something. */

const CLOSED = 'This room has been closed. Copy your text if you want to use it elsewhere';

/** A message that was written. */
export interface Said {
  id: string;
  /** Its place in the room. */
  seq: number;
}

/**
 * Says something in a room. Sent twice with the same key, it is said once.
 *
 * @param address slug or id of the room
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Forbidden} for who has not come in
 * @throws {TooFast} when somebody sends too many at once
 * @throws {Invalid} when the room is closed, or a file does not wait for it any more
 */
export async function sayInRoom(
  actor: Person,
  address: string,
  { body: typed, attachments, replyTo, idempotencyKey, notNhsNumber }: MessageInput,
): Promise<Said> {
  await keepPace(actor);
  const files = await fingerprintFiles(actor, attachments);
  return change(
    actor,
    async (tx, record) => {
      const room = loadRoom(actor, address, tx);
      if (room.closed) throw new Invalid({ body: CLOSED });
      authorize(chatPolicy.say(actor, room));
      const roomId = room.id;
      const body = await linkMentions(tx, typed);
      const repliedTo =
        replyTo === '' ? null : await tx.message.findUnique({ where: { id: replyTo, roomId } });
      const id = newId();
      const seq = await record({
        kind: 'chat.said',
        channels: channelsOfMessage(tx, roomId),
        subjects: { room: roomId, message: id },
      });
      const message = { id, roomId, authorId: actor.id, body, createdAt: now() };
      addMessage(tx, { ...message, seq, replyToId: repliedTo?.id ?? null });
      const uses = { kind: MESSAGE_FILES, subjectId: id, field: ATTACHMENTS };
      await useFiles(tx, actor, attachments, uses);
      if (body.includes('@')) await keepMentions(tx, record, room, { id, body });
      index(tx, [messageDocument(message)]);
      return { id, seq };
    },
    idempotencyKey === ''
      ? undefined
      : {
          verb: 'chat.say',
          key: idempotencyKey,
          input: { address, body: typed, replyTo, notNhsNumber, files },
        },
  );
}
