import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';

/** What arrives within this time is read out together, so that a lively page does not talk without end. */
const batchTime = 1500;

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Holds the page's one polite live region. Everything below can speak through `useAnnounce`. */
export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const announce = useCallback((message: string) => {
    waiting.current.push(message);
    timer.current ??= setTimeout(() => {
      setSpoken(waiting.current.join('. '));
      waiting.current = [];
      timer.current = undefined;
    }, batchTime);
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="nhsuk-u-visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </AnnounceContext.Provider>
  );
}

/** The function that announces a message to screen readers, politely and in batches. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
