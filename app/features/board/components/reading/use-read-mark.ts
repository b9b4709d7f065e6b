import { useEffect, useRef } from 'react';
import { href } from '~/platform/addresses';
import { boardAddresses } from '../../addresses';

/** What arrives within so short a time is said in one go. */
const GATHER_MILLISECONDS = 500;

/**
 * Says how far a topic has been on the reader's screen, while the page is in front. Nothing waits for the answer, and
 * what cannot be said counts as unread: the next visit makes it good.
 *
 * @param upTo place in the log; null for a page that says nothing
 */
export function useReadMark(topicId: string, upTo: number | null): void {
  const said = useRef({ topicId, upTo: 0 });
  useEffect(() => {
    if (upTo === null) return;
    const say = () => {
      const { current } = said;
      if (document.visibilityState !== 'visible') return;
      if (current.topicId === topicId && current.upTo >= upTo) return;
      said.current = { topicId, upTo };
      const form = new URLSearchParams({ upTo: String(upTo) });
      navigator.sendBeacon(href(boardAddresses.readTopic, { id: topicId }), form);
    };
    const soon = setTimeout(say, GATHER_MILLISECONDS);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearTimeout(soon);
      document.removeEventListener('visibilitychange', say);
      say(); // seen, though its reader was quick
    };
  }, [topicId, upTo]);
}
