import { nanoid } from 'nanoid';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { browserMoment } from '../dates';
import { emptyOutbox, toShow, type Fields, type WaitingItem } from './outbox';
import { readAnswer } from './outbox-answer';
import { OutboxSender } from './outbox-sender';
import { concernsWaiting, storeIn, type OutboxStore } from './outbox-store';

/** Nobody waits longer than this for an answer; it is sent again. */
const PATIENCE = 20_000;

interface UsedOutbox {
  /** What waits, in order; nothing on the server and while the page wakes up. */
  waiting: WaitingItem[];
  /** Nobody answered the last time. */
  failing: boolean;
  send: (fields: Fields) => void;
  tryAgain: (key: string) => void;
  /** Answers what was written, or null when it has left already. */
  takeBack: (key: string) => Fields | null;
}

/**
 * Sends what is written in a page, now or when the connection is back, and says what waits.
 *
 * @param props.place where it goes, e.g. `room:…`: each has an outbox of its own
 * @param props.action address that takes the form; answers as `readAnswer` says
 * @param props.personId who writes
 * @param props.tabOnly kept no longer than the tab: others use the computer
 * @param props.connected whether the page is live at the moment
 * @param props.seq the newest entry of the log that the page has seen
 * @param props.mine what the page shows of the writer's
 */
export function useOutbox({
  place,
  action,
  personId,
  tabOnly,
  connected,
  seq,
  mine,
}: {
  place: string;
  action: string;
  personId: string;
  tabOnly: boolean;
  connected: boolean;
  seq: number;
  mine: ReadonlyArray<{ id: string; seq: number }>;
}): UsedOutbox {
  const seen = useRef(seq);
  seen.current = seq;
  const sender = useMemo(() => {
    const name = `${personId} ${place}`;
    const store = typeof window === 'undefined' ? nowhere : browserStore(personId, place, tabOnly);
    return new OutboxSender(
      store,
      (item) => post(action, personId, item),
      () => seen.current,
      (work) => oneTabAtATime(name, work),
    );
  }, [place, action, personId, tabOnly]);

  useEffect(() => {
    sender.start();
    const wake = () => sender.wake();
    const reread = ({ key }: StorageEvent) => concernsWaiting(key) && sender.reread();
    window.addEventListener('online', wake);
    window.addEventListener('storage', reread);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('storage', reread);
      sender.stop();
    };
  }, [sender]);
  useEffect(() => {
    if (connected) sender.wake();
  }, [sender, connected]);
  useEffect(() => sender.shown(new Set(mine.map(({ id }) => id))), [sender, mine]);

  const subscribe = useCallback((listener: () => void) => sender.subscribe(listener), [sender]);
  const box = useSyncExternalStore(
    subscribe,
    () => sender.box,
    () => emptyOutbox,
  );
  return {
    waiting: useMemo(() => toShow(box, mine), [box, mine]),
    failing: box.failures > 0,
    send: useCallback((fields) => sender.add(nanoid(), fields, browserMoment()), [sender]),
    tryAgain: useCallback((key) => sender.tryAgain(key), [sender]),
    takeBack: useCallback((key) => sender.takeBack(key), [sender]),
  };
}

/** What a page has on the server: it is never started there. */
const nowhere: OutboxStore = {
  list: () => [],
  keep: () => undefined,
  forget: () => undefined,
};

function browserStore(personId: string, place: string, tabOnly: boolean): OutboxStore {
  return storeIn(tabOnly ? sessionStorage : localStorage, personId, place);
}

/** Tabs with the same outbox take turns, where the browser lets them; elsewhere the key keeps them from doubling. */
async function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? await locks.request(`pbc-waiting ${name}`, work) : work();
}

async function post(action: string, personId: string, { key, fields }: WaitingItem) {
  const response = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, idempotencyKey: key }),
    // Who wrote it: somebody else may have signed in in another tab meanwhile, and must not send it.
    headers: { Accept: 'application/json', 'X-Written-By': personId },
    signal: AbortSignal.timeout(PATIENCE),
  });
  return readAnswer(response);
}
