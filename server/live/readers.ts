import type { Socket } from 'socket.io';
import { counts } from './counts';

/**
 * Readers that do not read: a phone in a pocket, a browser that hangs. What they have been sent waits in the process's
 * memory, and it must not wait without end.
 */

/** A page that is so far behind is better off coming back for what it missed. */
const MAX_WAITING_BYTES = 1024 * 1024;
/** Up to so many packets are not worth adding up. */
const FEW_PACKETS = 50;

/**
 * Cuts the connection of a page that does not read what it was sent. A page that is there comes back by itself and is
 * sent what it missed.
 *
 * @returns whether it was cut
 */
export function cutIfTooSlow({ conn }: Pick<Socket, 'conn'>): boolean {
  if (waitingBytes(conn) <= MAX_WAITING_BYTES) return false;
  counts.cut += 1;
  // Not in order: that would wait until all has been read.
  conn.close(true);
  return true;
}

/** How much waits to be taken by a connection, roughly: what is sent is text, and a letter counts as a byte. */
function waitingBytes(conn: Socket['conn']): number {
  // Nowhere said in engine.io's types, and the only place that knows; tests/sockets/slow-readers.test.ts holds it.
  const { writeBuffer } = conn as unknown as { writeBuffer: Array<{ data?: string }> };
  if (writeBuffer.length <= FEW_PACKETS) return 0;
  return writeBuffer.reduce((sum, { data = '' }) => sum + data.length, 0);
}
