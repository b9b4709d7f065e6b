import { useHappenings } from '~/platform/live/use-happenings';
import { useLive } from '~/platform/live/use-live';
import { applyToRoom } from '../live';
import type { RoomPage, RoomUpdate } from '../views';

/** A room's page as it is now: what happens while it is open appears in it. */
export function useLiveRoom(loaded: RoomPage): { page: RoomPage; ended: boolean } {
  const [page, hear] = useHappenings<RoomPage, RoomUpdate>(loaded, applyToRoom, () => undefined);
  const { ended } = useLive<RoomUpdate>(`room:${loaded.room.id}`, loaded.seq, hear);
  return { page, ended };
}
