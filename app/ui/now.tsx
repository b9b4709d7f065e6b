import { createContext, useContext, type ReactNode } from 'react';

const NowContext = createContext<string | null>(null);

/** Gives the page one “now”, an ISO instant from the loader, so that server and browser write the same words. */
export function NowProvider({ now, children }: { now: string; children: ReactNode }) {
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

/** The page's “now” as an ISO instant. */
export function useNow(): string {
  const now = useContext(NowContext);
  if (now === null) throw new Error('useNow needs a NowProvider above it');
  return now;
}
