import { useMemo, useState } from 'react';
import type { Happening } from './protocol';

/**
 * Keeps a page and what has happened since it was read.
 *
 * @param loaded the page as loaded; loaded again, it replaces what it contains already
 * @param apply the page after a happening, or null when it must be loaded again
 * @returns the page as it is now, and what to call when something happens
 */
export function useHappenings<Page extends { seq: number }, Payload>(
  loaded: Page,
  apply: (page: Page, happening: Happening<Payload>) => Page | null,
  reload: () => void,
): [Page, (happening: Happening<Payload>) => void] {
  const [happenings, setHappenings] = useState<Array<Happening<Payload>>>([]);
  const current = useMemo(
    () =>
      happenings
        // A page read before something happened may arrive after it was heard: it must not undo it.
        .filter(({ seq }) => seq > loaded.seq)
        .reduce((page, happening) => apply(page, happening) ?? page, loaded),
    [happenings, loaded, apply],
  );
  const hear = (happening: Happening<Payload>) => {
    if (apply(current, happening) === null) reload();
    setHappenings((heard) => [...heard.filter(({ seq }) => seq > loaded.seq), happening]);
  };
  return [current, hear];
}
