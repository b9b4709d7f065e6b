import { useEffect, useRef } from 'react';

/**
 * Calls back when what a fetcher sent was taken. A round of a form is one post: the page is read again whenever something
 * happens in it, each time with a new key, but the form keeps the key it began with until what it sends is posted.
 *
 * @param fetcher what sends the form
 * @param onPosted called once for each post
 */
export function usePosted(
  { state, data }: { state: string; data?: unknown },
  onPosted: () => void,
): void {
  const sending = useRef<{ before: unknown } | null>(null);
  useEffect(() => {
    if (state === 'submitting') sending.current ??= { before: data };
    if (state !== 'idle' || !sending.current) return;
    const { before } = sending.current;
    sending.current = null;
    // A refusal brings new data; a redirect leaves what was there.
    if (data === before) onPosted();
  }, [state, data, onPosted]);
}
