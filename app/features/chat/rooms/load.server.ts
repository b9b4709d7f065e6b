import type { Actor } from '~/platform/actor';
import type { Transaction } from '~/platform/database/transaction';
import { NotFound } from '~/platform/errors';
import { chatPolicy } from '../policy';
import { type LoadedRoom, readRoomFacts, readRoomInside } from './facts.hot.server';

/**
 * A room that somebody may read. To all others there is none: that people talk is theirs to tell.
 *
 * @param address slug or id
 * @param tx inside which transaction; left out, what is committed
 * @throws {NotFound}
 */
export function loadRoom(actor: Actor, address: string, tx?: Transaction): LoadedRoom {
  const room = tx ? readRoomInside(tx, address) : readRoomFacts(address);
  if (!room || !chatPolicy.read(actor, room)) throw new NotFound('No such room');
  return room;
}
