import { useRevalidator } from '@remix-run/react';
import { useLive } from '~/platform/live/use-live';

/** Keeps the page of those who write as it is: what others write appears, and what one types stays. */
export function useLiveNotes({ eventId, seq }: { eventId: string; seq: number }): {
  ended: boolean;
} {
  const { revalidate } = useRevalidator();
  const { ended } = useLive(`notes:${eventId}`, seq, () => revalidate());
  return { ended };
}
