import { useRevalidator } from '@remix-run/react';
import { useLive } from '~/platform/live/use-live';

/**
 * Keeps a page of an event as it is: it reads again when something about the event is different.
 *
 * @param kinds of the log's entries that a page shows; all when left out
 */
export function useLiveEvent(
  { id, seq }: { id: string; seq: number },
  kinds?: readonly string[],
): void {
  const { revalidate } = useRevalidator();
  useLive(`event:${id}`, seq, ({ kind }) => {
    if (kinds?.includes(kind) ?? true) revalidate();
  });
}
