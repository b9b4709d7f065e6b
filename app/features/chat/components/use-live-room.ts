import { useHappenings } from '~/platform/live/use-happenings';
import type { Here } from '~/platform/live/protocol';
import { useLive } from '~/platform/live/use-live';
import { useAnnounce } from '~/ui/live-region';
import { applyToRoom } from '../live';
import { textOf } from './text-of';
import type { RoomPage, RoomUpdate } from '../views';

/**
 * A room's page as it is now: what happens while it is open appears in it, and what others say is told to screen readers.
 *
 * @returns `here`: who has it open at the moment, null while nobody knows; `ended`: nothing more is heard;
 *   `connected`: whether it is live at the moment
 */
export function useLiveRoom(
  loaded: RoomPage,
  viewerId: string,
): { page: RoomPage; ended: boolean; connected: boolean; here: Here | null } {
  const announce = useAnnounce();
  const [page, hear] = useHappenings<RoomPage, RoomUpdate>(loaded, applyToRoom);
  const channel = `room:${loaded.room.id}`;
  const { here, ...live } = useLive<RoomUpdate>(channel, loaded.seq, (happening) => {
    hear(happening);
    const [said] = happening.payload.messages;
    if (happening.kind !== 'chat.said' || !said || said.author.id === viewerId) return;
    announce(`${said.author.name}: ${textOf(said.html)}`, newMessages);
  });
  return { page, here, ...live };
}

const newMessages = (count: number) => `${count} new messages`;
