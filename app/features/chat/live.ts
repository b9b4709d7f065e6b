import type { Happening } from '~/platform/live/protocol';
import { STRETCH } from './limits';
import type { RoomPage, RoomUpdate } from './views';

/**
 * What happened, applied to an open page of a room: the result is what the same page would show if it were loaded again.
 * Pure, so that a test can hold the two side by side.
 */
export function applyToRoom(
  page: RoomPage,
  { kind, payload }: Pick<Happening<RoomUpdate>, 'kind' | 'payload'>,
): RoomPage {
  const changed = new Map(payload.messages.map((message) => [message.id, message]));
  const kept = page.messages.map((message) => changed.get(message.id) ?? message);
  const updated = { ...page, room: payload.room, messages: kept };
  if (kind !== 'chat.said') return updated;
  const newest = page.messages.at(-1)?.seq ?? 0;
  const said = payload.messages.filter(({ seq }) => seq > newest);
  if (said.length === 0) return updated;
  const all = [...kept, ...said];
  if (page.follows) {
    const earlier = page.earlier || all.length > STRETCH;
    return { ...updated, messages: all.slice(-STRETCH), earlier };
  }
  if (page.later) return updated;
  return { ...updated, messages: all.slice(0, STRETCH), later: all.length > STRETCH };
}
