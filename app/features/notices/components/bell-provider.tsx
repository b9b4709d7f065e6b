import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { href } from '~/platform/addresses';
import { useLive } from '~/platform/live/use-live';
import { useAnnounce } from '~/ui/live-region';
import { noticeAddresses } from '../addresses';
import { countUnseen } from '../bell';
import type { Bell } from '../views';

interface BellContext {
  bell: Bell;
  /** What the page in front of the reader is about; null while it is in the background. */
  onView: string | null;
  look: (about: string | null) => void;
  markSeen: (about: string) => Promise<void>;
}

const Context = createContext<BellContext | null>(null);

/**
 * Keeps the bell live on every page of somebody signed in. What the page in front of the reader is about is not counted
 * and not announced: they see it happen, and the server is told that they have.
 */
export function BellProvider({
  viewerId,
  loaded,
  children,
}: {
  viewerId: string;
  loaded: Bell;
  children: ReactNode;
}) {
  const announce = useAnnounce();
  const [bell, setBell] = useState(loaded);
  const [onView, look] = useState<string | null>(null);
  const [lastLoaded, setLastLoaded] = useState(loaded);
  if (loaded !== lastLoaded) {
    setLastLoaded(loaded);
    // A page that was read before the last news must not put the clock back.
    if (loaded.seq >= bell.seq) setBell(loaded);
  }

  const latest = useRef({ bell, onView });
  latest.current = { bell, onView };
  const hear = useCallback(
    (news: Bell) => {
      const { bell: before, onView: seen } = latest.current;
      const more = countUnseen(news, seen) - countUnseen(before, seen);
      if (more > 0) announce(more === 1 ? '1 new notice' : `${more} new notices`);
      setBell(news);
    },
    [announce],
  );
  useLive<Bell>(`notices:${viewerId}`, loaded.seq, ({ payload }) => hear(payload));

  const markSeen = useCallback(async (about: string) => {
    const { bell: known } = latest.current;
    if (!known.unseen[about]) return;
    const news = await tellSeen({ about, upTo: String(known.seq) });
    if (news && news.seq >= latest.current.bell.seq) setBell(news);
  }, []);
  const waiting = onView === null ? 0 : (bell.unseen[onView] ?? 0);
  useEffect(() => {
    if (onView !== null && waiting > 0) void markSeen(onView);
  }, [onView, waiting, markSeen]);

  const value = useMemo(() => ({ bell, onView, look, markSeen }), [bell, onView, markSeen]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Answers the bell as it is then; null when nobody could be told, which the next page makes good. */
async function tellSeen(seen: { about: string; upTo: string }): Promise<Bell | null> {
  try {
    const address = href(noticeAddresses.seen, {});
    // Kept alive: whoever reads and goes on at once has read.
    const body = new URLSearchParams(seen);
    const response = await fetch(address, { method: 'POST', body, keepalive: true });
    return response.ok && !response.redirected ? ((await response.json()) as Bell) : null;
  } catch {
    return null;
  }
}

/** How many notices wait, without what the reader has before them. */
export function useUnseenCount(): number {
  const context = useContext(Context);
  return context ? countUnseen(context.bell, context.onView) : 0;
}

/** The bell's place in the log: changes with every notice that comes. */
export function useBellSeq(): number {
  return useContext(Context)?.bell.seq ?? 0;
}

/** What a link calls that leads to what a notice is about. */
export function useMarkSeen(): (about: string) => void {
  const markSeen = useContext(Context)?.markSeen;
  return useCallback((about) => void markSeen?.(about), [markSeen]);
}

/**
 * Says what the page shows, as notices name it. What is told about it counts as seen while the page is in front.
 *
 * @param about e.g. `topic:…`; null for a page on which what is new is not to be seen
 */
export function useOnView(about: string | null): void {
  const look = useContext(Context)?.look;
  useEffect(() => {
    if (!look) return;
    const judge = () => look(document.visibilityState === 'visible' ? about : null);
    judge();
    document.addEventListener('visibilitychange', judge);
    return () => {
      document.removeEventListener('visibilitychange', judge);
      look(null);
    };
  }, [about, look]);
}
