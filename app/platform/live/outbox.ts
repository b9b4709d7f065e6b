import type { FieldErrors } from '../errors';

/**
 * What waits to be sent: written in a page, not yet known to have arrived. Pure: what happens to it is a function from
 * one state to the next, so that a test can try every order of events. `outbox-sender.ts` drives it.
 *
 * One at a time, in the order in which it was written. What is refused holds up what comes after it, until its writer
 * tries again or takes it back: the rest may make no sense without it.
 */

/** A form's fields. */
export type Fields = Readonly<Record<string, string>>;

export interface WaitingItem {
  /** Goes with it however often it is sent, so that it is written once. */
  readonly key: string;
  /** Grows with each that is written. */
  readonly order: number;
  readonly fields: Fields;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** Why it was not taken; null while it waits for its turn or for the connection. */
  readonly trouble: Trouble | null;
  /** Id of what it has become; it is shown until the page shows that. */
  readonly taken: string | null;
}

export interface Trouble {
  /** `refused`: not like this. `signed-out`: not from this session. `closed`: not here any more. */
  readonly kind: 'refused' | 'signed-out' | 'closed';
  readonly words: string;
  /** By field, when the form was refused. */
  readonly errors: FieldErrors;
}

export interface Outbox {
  readonly items: readonly WaitingItem[];
  /** What is on its way, and what the page had seen of the log when it left. */
  readonly sending: { readonly key: string; readonly since: number } | null;
  /** Tries that failed in a row, because nobody answered or there was too much. */
  readonly failures: number;
}

/** What came of sending. */
export type Outcome =
  | { kind: 'taken'; id: string }
  /** Another tab has sent it, or taken it back, in the meantime. */
  | { kind: 'elsewhere' }
  /** Nobody answered, or not now: it is sent again, after so many seconds if it was said. */
  | { kind: 'later'; seconds: number | null }
  | ({ kind: 'trouble' } & { trouble: Trouble });

export const emptyOutbox: Outbox = { items: [], sending: null, failures: 0 };

const inOrder = (items: readonly WaitingItem[]) => [...items].sort((a, b) => a.order - b.order);

function changed(box: Outbox, key: string, change: Partial<WaitingItem>): Outbox {
  const items = box.items.map((item) => (item.key === key ? { ...item, ...change } : item));
  return { ...box, items };
}

/** Something was written. */
export function written(
  box: Outbox,
  { key, fields, writtenAt }: Pick<WaitingItem, 'key' | 'fields' | 'writtenAt'>,
): Outbox {
  const last = Math.max(0, ...box.items.map(({ order }) => order));
  // By the clock, so that what two tabs write comes in the order of writing; and never before what is there.
  const order = Math.max(Date.parse(writtenAt) || 0, last + 1);
  return {
    ...box,
    items: [...box.items, { key, fields, writtenAt, order, trouble: null, taken: null }],
  };
}

/** What to send now; null when nothing is to be sent, or something is on its way. */
export function nextToSend({ items, sending }: Outbox): WaitingItem | null {
  if (sending !== null) return null;
  const first = items.find(({ taken }) => taken === null);
  return first && first.trouble === null ? first : null;
}

/**
 * It is on its way.
 *
 * @param since the newest entry of the log that the page has seen
 */
export function began(box: Outbox, key: string, since: number): Outbox {
  return { ...box, sending: { key, since } };
}

/** It was answered, or not. */
export function answered(box: Outbox, key: string, outcome: Outcome): Outbox {
  const rest = { ...box, sending: box.sending?.key === key ? null : box.sending };
  switch (outcome.kind) {
    case 'taken':
      return changed({ ...rest, failures: 0 }, key, { taken: outcome.id, trouble: null });
    case 'elsewhere':
      return { ...rest, items: rest.items.filter((item) => item.key !== key) };
    case 'later':
      return { ...rest, failures: box.failures + 1 };
    case 'trouble':
      return changed({ ...rest, failures: 0 }, key, { trouble: outcome.trouble });
  }
}

/** Its writer wants it to be sent once more. */
export function triedAgain(box: Outbox, key: string): Outbox {
  return changed(box, key, { trouble: null });
}

/** Its writer takes it back; what has left already cannot be. */
export function takenBack(box: Outbox, key: string): Outbox {
  if (box.sending?.key === key) return box;
  const items = box.items.filter((item) => item.key !== key || item.taken !== null);
  return { ...box, items };
}

/** The page shows these: they need not be shown as waiting. */
export function shown(box: Outbox, ids: ReadonlySet<string>): Outbox {
  const items = box.items.filter(({ taken }) => taken === null || !ids.has(taken));
  return items.length === box.items.length ? box : { ...box, items };
}

/**
 * What is kept changed in another tab, or was read when the page was opened. What that tab has sent or taken back is
 * gone from here too.
 */
export function reread(box: Outbox, kept: readonly WaitingItem[]): Outbox {
  const keys = new Set(kept.map(({ key }) => key));
  const stays = box.items.filter(
    ({ key, taken }) => taken !== null || box.sending?.key === key || keys.has(key),
  );
  const known = new Set(stays.map(({ key }) => key));
  const added = kept.filter(({ key }) => !known.has(key));
  return { ...box, items: inOrder([...stays, ...added]) };
}

/**
 * What the page shows as waiting. Of what is on its way the page may hear before the answer comes: when something of the
 * writer's has appeared since it left, it is not shown a second time.
 *
 * @param mine what the page shows of the writer's
 */
export function toShow(
  { items, sending }: Outbox,
  mine: ReadonlyArray<{ id: string; seq: number }>,
): WaitingItem[] {
  const ids = new Set(mine.map(({ id }) => id));
  const taken = new Set(items.map((item) => item.taken));
  const arrived = mine.some(({ id, seq }) => sending && seq > sending.since && !taken.has(id));
  return items.filter((item) => {
    if (item.taken !== null) return !ids.has(item.taken);
    return !(arrived && item.key === sending?.key);
  });
}

/** Seconds to wait before the next try, after so many that failed. */
export function pause(failures: number): number {
  return failures === 0 ? 0 : Math.min(30, 2 ** (failures - 1));
}
