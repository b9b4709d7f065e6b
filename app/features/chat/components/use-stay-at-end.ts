import { useEffect, useRef } from 'react';

/** So near to the end of the page, in pixels, somebody reads what is said at the moment. */
const NEAR = 300;

/** Keeps the newest message in sight of whoever reads at the end of the page; who reads further up is left there. */
export function useStayAtEnd(newest: string | undefined): void {
  const atEnd = useRef(true);
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
}
