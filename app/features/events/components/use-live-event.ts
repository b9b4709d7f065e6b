import { useRevalidator } from '@remix-run/react';
import { useLive } from '~/platform/live/use-live';

/** Keeps a page of an event as it is: it reads again when something about the event is different. */
export function useLiveEvent({ id, seq }: { id: string; seq: number }): void {
  const { revalidate } = useRevalidator();
  useLive(`event:${id}`, seq, () => revalidate());
}
