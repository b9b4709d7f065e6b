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

/**
 * Says a message to screen readers.
 *
 * @param together of several such messages within a moment, one sentence instead: given how many. The same function each
 *   time: by it they are told apart from others
 */
type Announce = (message: string, together?: (count: number) => string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Holds the page's one polite live region. Everything below can speak through `useAnnounce`. */
export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState('');
  const waiting = useRef<Parameters<Announce>[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const announce = useCallback<Announce>((...message) => {
    waiting.current.push(message);
    timer.current ??= setTimeout(() => {
      setSpoken(sentences(waiting.current).join('. '));
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

/** What is said of messages that came within a moment, in the order of the first of each kind. */
export function sentences(messages: ReadonlyArray<Parameters<Announce>>): string[] {
  return messages.flatMap(([message, together], place) => {
    if (together === undefined) return [message];
    const same = messages.filter(([, other]) => other === together);
    if (same.length === 1) return [message];
    return messages.findIndex(([, other]) => other === together) === place
      ? [together(same.length)]
      : [];
  });
}

/** The function that announces a message to screen readers, politely and in batches. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
