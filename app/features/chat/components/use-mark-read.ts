import { useEffect } from 'react';
import { href } from '~/platform/addresses';
import { chatAddresses } from '../addresses';

/**
 * Tells the server how far a room has been read, while its page is in front of the reader. Nobody waits for the answer.
 *
 * @param newest place of the newest message that is shown; 0 when there is none
 */
export function useMarkRead(room: string, newest: number): void {
  useEffect(() => {
    if (newest === 0) return;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      const body = new URLSearchParams({ upTo: String(newest) });
      void fetch(href(chatAddresses.read, { room }), { method: 'POST', body }).catch(
        () => undefined,
      );
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [room, newest]);
}
