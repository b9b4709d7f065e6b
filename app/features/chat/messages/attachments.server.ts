import { db } from '~/platform/database/database.server';
import { registerFileOwner } from '~/platform/files/owners.server';
import { readFiles } from '~/platform/files/uses.server';
import type { FileView } from '~/platform/files/words';
import { MESSAGE_FILES } from '../attachments';
import { chatPolicy } from '../policy';
import { readRoomFacts } from '../rooms/facts.hot.server';

/** Files of messages. Whoever may read the room may download them. */

registerFileOwner({
  kind: MESSAGE_FILES,
  async mayRead(actor, id) {
    const message = await db().message.findUnique({ where: { id, deletion: null } });
    const room = message && readRoomFacts(message.roomId);
    return room !== null && chatPolicy.read(actor, room);
  },
  foundAs: 'message',
});

/** The files of a message. */
export function listAttached(id: string): FileView[] {
  return readFiles(MESSAGE_FILES, [id]).get(id) ?? [];
}
