import type { WaitingItem } from './outbox';

/**
 * Where what waits to be sent is kept in the browser, so that it survives a reload: an entry for each, named by person
 * and place, so that two tabs cannot overwrite each other's and nobody is shown what somebody else has written.
 */

const PREFIX = 'pbc-waiting';

/** What of it a store keeps. Trouble is not kept: an opened page tries once more. */
type Kept = Pick<WaitingItem, 'key' | 'order' | 'fields' | 'writtenAt'>;

export interface OutboxStore {
  list: () => WaitingItem[];
  keep: (item: WaitingItem) => void;
  forget: (key: string) => void;
}

/**
 * Keeps in a browser's storage.
 *
 * @param storage the tab's own on a computer that others use; it ends with the tab
 * @param personId whose
 * @param place where it is to be sent, e.g. `room:…`
 */
export function storeIn(storage: Storage, personId: string, place: string): OutboxStore {
  const begin = `${PREFIX} ${personId} ${place} `;
  // What the browser had no room for, or may not keep, lives as long as the page.
  const inPage = new Map<string, WaitingItem>();
  return {
    list: () => [
      ...Object.keys(storage).flatMap((name) =>
        name.startsWith(begin) ? (read(storage.getItem(name)) ?? []) : [],
      ),
      ...inPage.values(),
    ],
    keep: (item) => {
      const { key, order, fields, writtenAt } = item;
      const kept: Kept = { key, order, fields, writtenAt };
      try {
        storage.setItem(begin + key, JSON.stringify(kept));
      } catch {
        inPage.set(key, item);
      }
    },
    forget: (key) => {
      storage.removeItem(begin + key);
      inPage.delete(key);
    },
  };
}

/** Forgets all that waits in this browser, whoever wrote it: somebody signs out. */
export function forgetAllWaiting(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) {
      if (name.startsWith(`${PREFIX} `)) storage.removeItem(name);
    }
  }
}

/** Whether a name in the storage is of something that waits; of null, everything has gone. */
export function concernsWaiting(name: string | null): boolean {
  return name === null || name.startsWith(`${PREFIX} `);
}

/** An entry as it was kept; null when it is none that this version knows. */
function read(text: string | null): WaitingItem | null {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Kept> | null;
    const { key, order, fields, writtenAt } = kept ?? {};
    if (typeof key !== 'string' || typeof order !== 'number' || typeof writtenAt !== 'string') {
      return null;
    }
    if (typeof fields !== 'object' || fields === null) return null;
    return { key, order, fields, writtenAt, trouble: null, taken: null };
  } catch {
    return null;
  }
}
