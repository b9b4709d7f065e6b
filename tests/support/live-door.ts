import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startSession } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { openLive } from '../../server/live/door';
import { SocketClient } from './socket-client';

/**
 * The socket door by itself, in the test's own process and on its own database, so that a test can register channels.
 */
export function useLiveDoor() {
  const http = createServer();
  const open: SocketClient[] = [];
  let close = () => Promise.resolve();
  let url = '';
  beforeAll(async () => {
    ({ close } = await openLive(http));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://localhost:${(http.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const page of open.splice(0)) page.close();
  });
  afterAll(() => close());

  /** A connection with these cookies. */
  const connectWith = async (Cookie: string): Promise<SocketClient> => {
    const page = new SocketClient(url, null, { Cookie });
    open.push(page);
    await page.connected();
    return page;
  };
  return {
    connectWith,
    /** A page of somebody signed in anew. */
    connect: async (person: Person): Promise<SocketClient> => {
      const [cookie = ''] = (await startSession(person.id, 'Chrome')).split(';');
      return connectWith(cookie);
    },
  };
}

/** Writes an entry into the log, with nothing else. */
export function tell(
  kind: string,
  channel: string,
  subjects: Record<string, string> = {},
): Promise<number> {
  return change(theProcess, async (_tx, record) => record({ kind, channels: [channel], subjects }));
}
