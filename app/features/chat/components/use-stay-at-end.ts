import { useEffect, useRef } from 'react';

/** So near to the end of the page, in pixels, somebody reads what is said at the moment. */
const NEAR = 300;

/**
 * Keeps the newest message in sight of whoever reads at the end of the page; who reads further up is left there, until
 * they say something themselves. A room opens where its reader left off: at the first message that is new, or the newest.
 *
 * @param follows whether the page shows the newest messages
 * @param own what the reader said last and waits to arrive
 */
export function useStayAtEnd(
  follows: boolean,
  newest: string | undefined,
  own: string | undefined,
): void {
  const atEnd = useRef(true);
  useEffect(() => {
    // An address that names a message is obeyed by the browser.
    if (!follows || !['', '#newest'].includes(window.location.hash)) return;
    const firstNew = document.getElementById('first-new');
    if (firstNew) firstNew.scrollIntoView({ block: 'center' });
    else document.getElementById('newest')?.scrollIntoView({ block: 'end' });
  }, [follows]);
  useEffect(() => {
    const judge = () => {
      const { scrollHeight } = document.documentElement;
      atEnd.current = scrollHeight - window.innerHeight - window.scrollY < NEAR;
    };
    judge();
    window.addEventListener('scroll', judge, { passive: true });
    return () => window.removeEventListener('scroll', judge);
  }, []);
  useEffect(() => {
    if (newest === undefined || !atEnd.current) return;
    document.getElementById('newest')?.scrollIntoView({ block: 'end' });
  }, [newest]);
  useEffect(() => {
    if (own !== undefined) document.getElementById('newest')?.scrollIntoView({ block: 'end' });
  }, [own]);
}
