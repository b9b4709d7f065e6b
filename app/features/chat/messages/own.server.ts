import { linkMentions } from '~/features/accounts/naming/mentions.server';
import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Reader } from '~/platform/database/client.server';
import { authorize, NotFound } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { changeFiles, eraseFiles } from '~/platform/files/uses.server';
import { eraseVersions, keepVersion, listVersions } from '~/platform/history/history.server';
import { reindex } from '~/platform/search/documents.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { MESSAGE_FILES } from '../attachments';
import { chatPolicy } from '../policy';
import { channelsOfMessage, roomChannel } from '../rooms/channels.hot.server';
import { loadRoom } from '../rooms/load.server';
import type { EditMessageInput } from '../schema';
import { keepMentions } from './mentions.server';
import { keepPace } from './paces.server';

/** What becomes of messages: changed by who wrote them, deleted by them or by who looks after the room. */

const erasedByOther = registerAuditKind<{ room: string }>({
  kind: 'chat.message-deleted',
  group: 'posts',
  words: ({ room }, person) =>
    `deleted a message by ${person} in ${room === '' ? 'a room by invitation' : `the room “${room}”`}`,
});

/** A room that every member may read. */
const isEverybodys = ({ kind }: { kind: string }) => kind === 'lobby' || kind === 'open';

async function loadMessage(reader: Pick<Reader, 'message'>, roomId: string, id: string) {
  const message = await reader.message.findFirst({
    where: { id, roomId },
    include: { deletion: true, room: { select: { name: true } } },
  });
  if (!message) throw new NotFound('No such message');
  return { ...message, deleted: message.deletion !== null };
}

/**
 * Changes one's own message and its files. What it said before is kept.
 *
 * @throws {NotFound} when there is no such message for the actor
 */
export async function editMessage(
  actor: Person,
  address: string,
  id: string,
  input: EditMessageInput,
): Promise<void> {
  await keepPace(actor);
  await change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    const message = await loadMessage(tx, room.id, id);
    authorize(chatPolicy.editMessage(actor, room, message));
    const body = await linkMentions(tx, input.body);
    const choice = { wanted: input.attachments, shown: input.attached };
    const uses = { kind: MESSAGE_FILES, subjectId: id, field: ATTACHMENTS };
    const otherFiles = await changeFiles(tx, actor, choice, uses);
    if (body === message.body && !otherFiles) return;
    if (body !== message.body) await keepVersion(tx, { ...message, kind: 'message' });
    await tx.message.update({ where: { id }, data: { body, editedAt: now() } });
    await reindex(tx, 'message', [id]);
    await record({
      kind: 'chat.edited',
      channels: [roomChannel(room.id)],
      subjects: { room: room.id, message: id },
    });
    await keepMentions(tx, record, room, { id, body });
  });
}

/**
 * Deletes a message: its words, earlier versions and files are erased, and a line says that there was one.
 *
 * @throws {NotFound} when there is no such message for the actor
 */
export function deleteMessage(actor: Person, address: string, id: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    const message = await loadMessage(tx, room.id, id);
    authorize(chatPolicy.deleteMessage(actor, room, message));
    await eraseVersions(tx, { kind: 'message', id });
    await eraseFiles(tx, { kind: MESSAGE_FILES, subjectId: id });
    await tx.mention.deleteMany({ where: { kind: 'message', postId: id } });
    await tx.message.update({ where: { id }, data: { body: '' } });
    const trace = { messageId: id, deletedById: actor.id, deletedAt: now() };
    await tx.messageDeletion.create({ data: trace });
    await reindex(tx, 'message', [id]);
    const seq = await record({
      kind: 'chat.deleted',
      channels: channelsOfMessage(tx, room.id),
      subjects: { room: room.id, message: id },
    });
    if (message.authorId === actor.id) return;
    // Who reads the audit log may not know of the room.
    const details = { room: isEverybodys(room) ? message.room.name : '' };
    await audit(tx, actor, seq, erasedByOther, { details, personId: message.authorId });
  });
}

/**
 * One's own message, for the form that changes it.
 *
 * @throws as `editMessage`
 */
export async function findOwnMessage(actor: Person, address: string, id: string) {
  const room = loadRoom(actor, address);
  const message = await loadMessage(db(), room.id, id);
  authorize(chatPolicy.editMessage(actor, room, message));
  return { id, room: room.slug, body: message.body };
}

/**
 * A message, for the page that asks whether to delete it.
 *
 * @throws as `deleteMessage`
 */
export async function findDeletableMessage(actor: Person, address: string, id: string) {
  const room = loadRoom(actor, address);
  const message = await loadMessage(db(), room.id, id);
  authorize(chatPolicy.deleteMessage(actor, room, message));
  return { id, room: room.slug, html: renderMarkdown(message.body) };
}

/**
 * How a message came to say what it says.
 *
 * @throws {NotFound} when there is no such message for the actor, or nothing is left of it
 */
export async function findMessageHistory(actor: Person, address: string, id: string) {
  const room = loadRoom(actor, address);
  const message = await loadMessage(db(), room.id, id);
  return {
    id,
    room: room.slug,
    versions: await listVersions({ ...message, kind: 'message' }),
  };
}
