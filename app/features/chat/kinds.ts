/** What a room can be: the lobby is there from the beginning; people talk directly without anybody looking after it. */
export const roomKinds = ['lobby', 'open', 'invited', 'direct'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** A kind as it is stored. */
export function readRoomKind(stored: string): RoomKind {
  const kind = roomKinds.find((one) => one === stored);
  if (!kind) throw new Error(`No kind of room: ${stored}`);
  return kind;
}
