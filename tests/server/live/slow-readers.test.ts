import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import { registerChannel } from '~/platform/live/channels.server';
import { counts } from '../../../server/live/counts';
import { addMember, useFreshDatabase } from '../../support/database';
import { tell, useLiveDoor } from '../../support/live-door';
import type { SocketClient } from '../../support/socket-client';

/** A page that does not read is cut before what waits for it fills the memory; then it comes back for what it missed. */

useFreshDatabase();
const door = useLiveDoor();

/** Enough of them go beyond what the system itself holds back between two sockets. */
const LARGE = 'x'.repeat(200_000);
registerChannel({
  kind: 'heavy',
  find: (id) => Promise.resolve({ id }),
  mayListen: () => true,
  render: () => Promise.resolve({ LARGE }),
});

/** The connection below the web socket. */
function wire(page: SocketClient): Socket {
  const { transport } = page.socket.io.engine as unknown as {
    transport: { ws: { _socket: Socket } };
  };
  return transport.ws._socket;
}

it('is cut, hears everything once after it has come back, and nobody else is cut', async () => {
  const since = await newestSeq();
  const [slow, quick] = [
    await door.connect(await addMember()),
    await door.connect(await addMember()),
  ];
  await Promise.all([slow.join('heavy:a', since), quick.join('heavy:a', since)]);
  const before = counts.cut;
  wire(slow).pause();
  const told: number[] = [];
  while (counts.cut === before && told.length < 190) {
    told.push(await tell('test.said', 'heavy:a'));
    await quick.until(() => quick.heard.at(-1)?.seq === told.at(-1));
  }
  expect(counts.cut).toBe(before + 1);

  wire(slow).resume();
  await slow.until(() => !slow.socket.connected);
  await slow.until(() => slow.socket.connected);
  await slow.join('heavy:a', slow.heard.at(-1)?.seq ?? since);
  expect(slow.heard.map(({ seq }) => seq)).toEqual(told);
  expect(quick.heard.map(({ seq }) => seq)).toEqual(told);
  expect(quick.socket.connected).toBe(true);
});
