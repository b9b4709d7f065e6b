import { useRevalidator } from '@remix-run/react';
import { useLive } from '~/platform/live/use-live';
import { calendarChannel } from '../../channels';

/** Keeps an open calendar as it is now: whatever changes in it, it is read again. */
export function useLiveCalendar(seq: number): { ended: boolean } {
  const { revalidate } = useRevalidator();
  return useLive(calendarChannel, seq, () => revalidate());
}
