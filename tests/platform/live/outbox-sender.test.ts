import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, WaitingItem } from '~/platform/live/outbox';
import { readAnswer } from '~/platform/live/outbox-answer';
import { OutboxSender } from '~/platform/live/outbox-sender';
import { forgetAllWaiting, storeIn } from '~/platform/live/outbox-store';
import { MemoryStorage } from '../../support/memory-storage';

/** What drives the outbox: keeps, sends in order, tries again, and shares a browser with other tabs and people. */

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that answers as it is told, and remembers what it was sent. */
function post() {
  const sent: string[] = [];
  let answer: (item: WaitingItem) => Promise<Outcome> = ({ key }) =>
    Promise.resolve({ kind: 'taken', id: `id of ${key}` });
  return {
    sent,
    answers: (next: typeof answer) => (answer = next),
    send: (item: WaitingItem) => {
      sent.push(item.key);
      return answer(item);
    },
  };
}

function tab(
  storage: Storage,
  server = post(),
  person = 'gill',
  inTurn?: (work: () => Promise<Outcome>) => Promise<Outcome>,
) {
  const store = storeIn(storage, person, 'room:a');
  const sender = new OutboxSender(store, server.send, () => 0, inTurn);
  sender.start();
  return { sender, server };
}
const WRITTEN = '2018-08-06T16:30:00Z';
const settle = () => vi.advanceTimersByTimeAsync(0);
const waiting = ({ box }: OutboxSender) =>
  box.items.filter(({ taken }) => taken === null).map(({ key }) => key);

describe('without a connection', () => {
  it('what is written waits, survives a reload, and is sent in order when it is back', async () => {
    const storage = new MemoryStorage();
    const { sender, server } = tab(storage);
    server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    sender.add('a', { body: 'One' }, WRITTEN);
    sender.add('b', { body: 'Two' }, WRITTEN);
    await settle();
    expect(waiting(sender)).toEqual(['a', 'b']);
    sender.stop();

    const { sender: again, server: back } = tab(storage);
    await settle();
    expect(back.sent).toEqual(['a', 'b']);
    expect(waiting(again)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('it is tried again by itself, and at once when the connection returns', async () => {
    const { sender, server } = tab(new MemoryStorage());
    server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    sender.add('a', {}, WRITTEN);
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.sent).toHaveLength(2);
    sender.wake();
    await settle();
    expect(server.sent).toHaveLength(3);
  });

  it('it is tried again also when the page was put aside meanwhile, and came back', async () => {
    const { sender, server } = tab(new MemoryStorage());
    server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    sender.add('a', {}, WRITTEN);
    await settle();
    sender.stop();
    sender.start();
    await settle();
    expect(server.sent).toHaveLength(2);
  });

  it('the server’s own word on when to come back is kept to', async () => {
    const { sender, server } = tab(new MemoryStorage());
    server.answers(() => Promise.resolve({ kind: 'later', seconds: 12 }));
    sender.add('a', {}, WRITTEN);
    sender.add('b', {}, WRITTEN);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(server.sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.sent).toEqual(['a', 'a']);
  });
});

describe('somebody else in the same browser', () => {
  it('is not shown what waits, and does not send it', async () => {
    const storage = new MemoryStorage();
    const { sender, server } = tab(storage);
    server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    sender.add('a', { body: 'Private' }, WRITTEN);
    await settle();
    const other = tab(storage, post(), 'hal');
    await settle();
    expect([other.sender.box.items, other.server.sent]).toEqual([[], []]);
  });

  it('finds nothing of it after signing out', () => {
    const [local, session] = [new MemoryStorage(), new MemoryStorage()];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    local.setItem('theme', 'dark');
    for (const storage of [local, session]) {
      const { sender, server } = tab(storage);
      server.answers(() => new Promise(() => undefined));
      sender.add('a', { body: 'Private' }, WRITTEN);
    }
    forgetAllWaiting();
    expect([...Object.keys(local), ...Object.keys(session)]).toEqual(['theme']);
    vi.unstubAllGlobals();
  });
});

describe('another tab', () => {
  it('comes after what waits here, even when both wrote in one thousandth of a second', async () => {
    const storage = new MemoryStorage();
    const [here, there] = [tab(storage), tab(storage)];
    for (const { server } of [here, there]) {
      server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    }
    for (const key of ['a', 'b', 'c']) here.sender.add(key, {}, WRITTEN);
    there.sender.add('d', {}, WRITTEN);
    await settle();
    const { server } = tab(storage);
    await settle();
    expect(server.sent).toEqual(['a', 'b', 'c', 'd']);
  });

  it('does not send what was sent or taken back here', async () => {
    const storage = new MemoryStorage();
    const { sender } = tab(storage);
    const other = tab(storage);
    other.server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
    other.sender.add('a', {}, WRITTEN);
    other.sender.add('b', {}, WRITTEN);
    await settle();
    sender.reread();
    await settle();
    expect(waiting(sender)).toEqual([]);
    other.sender.wake();
    other.sender.wake();
    await settle();
    expect(waiting(other.sender).length).toBeLessThanOrEqual(1);
  });
});

it('what was taken back is answered with its words, and is gone for good', async () => {
  const storage = new MemoryStorage();
  const { sender, server } = tab(storage);
  server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
  sender.add('a', { body: 'Never mind' }, WRITTEN);
  expect(sender.takeBack('a')).toBeNull(); // it is on its way
  await settle();
  expect(sender.takeBack('a')).toEqual({ body: 'Never mind' });
  expect([waiting(sender), storage.length]).toEqual([[], 0]);
  expect(sender.takeBack('a')).toBeNull();
});

it('a browser that keeps nothing loses nothing while the page is open', async () => {
  const storage = new MemoryStorage();
  storage.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };
  const { sender, server } = tab(storage);
  sender.add('a', {}, WRITTEN);
  await settle();
  expect([server.sent, waiting(sender)]).toEqual([['a'], []]);
});

it.each([
  '',
  'null',
  '7',
  '[]',
  '{}',
  '{"key":1}',
  '{"key":"a","order":1,"writtenAt":"x","fields":7}',
])('what cannot be read in the storage is passed over: %s', (text) => {
  const storage = new MemoryStorage();
  storage.setItem('pbc-waiting gill room:a a', text);
  expect(storeIn(storage, 'gill', 'room:a').list()).toEqual([]);
});

describe('an answer', () => {
  const json = (body: object, status: number) => Response.json(body, { status });
  it.each<[string, Response, object]>([
    ['taken', json({ id: 'x' }, 200), { kind: 'taken', id: 'x' }],
    [
      'too many',
      new Response('', { status: 429, headers: { 'Retry-After': '9' } }),
      { kind: 'later', seconds: 9 },
    ],
    ['a fault', new Response('', { status: 503 }), { kind: 'later', seconds: null }],
    [
      'refused',
      json({ errors: { body: 'Write something' } }, 400),
      {
        trouble: { kind: 'refused', words: 'Write something', errors: { body: 'Write something' } },
      },
    ],
    ['signed out', new Response('', { status: 401 }), { trouble: { kind: 'signed-out' } }],
    ['shown out', new Response('', { status: 403 }), { trouble: { kind: 'closed' } }],
    ['gone', new Response('', { status: 404 }), { trouble: { kind: 'closed' } }],
    [
      'closed',
      new Response('This room is closed.', { status: 409 }),
      { trouble: { kind: 'closed', words: 'This room is closed.' } },
    ],
  ])('is read: %s', async (_, response, outcome) => {
    expect(await readAnswer(response)).toMatchObject(outcome);
  });
});

it('of two tabs that come back at once one sends what waits, and both know that it is gone', async () => {
  const storage = new MemoryStorage();
  const away = tab(storage);
  away.server.answers(() => Promise.reject(new TypeError('Failed to fetch')));
  away.sender.add('a', { body: 'One' }, WRITTEN);
  away.sender.add('b', { body: 'Two' }, WRITTEN);
  await settle();
  away.sender.stop();

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Outcome>) => {
    const mine = turn.then(work);
    turn = mine;
    return mine;
  };
  const server = post();
  const tabs = [tab(storage, server, 'gill', inTurn), tab(storage, server, 'gill', inTurn)];
  await settle();
  expect(server.sent).toEqual(['a', 'b']);
  expect(tabs.map(({ sender }) => waiting(sender))).toEqual([[], []]);
});
