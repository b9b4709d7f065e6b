import { useRevalidator } from '@remix-run/react';
import { useEffect, useMemo, useState } from 'react';
import { heard, opened, readAgain, shownNow, type Apply, type Heard } from './happenings';
import type { Happening } from './protocol';

/**
 * Keeps a page and what has happened since it was read.
 *
 * @param loaded the page as loaded; loaded again, it replaces what it contains already
 * @param apply the page after a happening, or null when it must be loaded again, which is then done
 * @returns the page as it is now, and what to call when something happens
 */
export function useHappenings<Page extends { seq: number }, Payload>(
  loaded: Page,
  apply: Apply<Page, Payload>,
): [Page, (happening: Happening<Payload>) => void] {
  const { revalidate } = useRevalidator();
  const [kept, setKept] = useState<Heard<Page, Payload>>(() => opened(loaded));
  const state = kept.read === loaded ? kept : readAgain(kept, loaded);
  if (state !== kept) setKept(state);
  const { outdated } = state;
  useEffect(() => {
    if (outdated) revalidate();
  }, [outdated, loaded]);
  const current = useMemo(() => shownNow(state, apply), [state, apply]);
  const hear = (happening: Happening<Payload>) => {
    if (apply(current, happening) === null) revalidate();
    setKept((before) => heard(before, happening, apply));
  };
  return [current, hear];
}
