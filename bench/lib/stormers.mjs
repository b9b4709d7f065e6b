// @ts-check
/**
 * Many pages that come back in the same moment, each so many entries behind: says how long it took until the last of
 * them had heard everything. Arguments: url, count, cookie, channel, since, entries.
 */
import { io } from 'socket.io-client';

const [url = '', count = '0', cookie = '', channel = '', since = '0', entries = '0'] =
  process.argv.slice(2);
const start = performance.now();
let whole = 0;

for (let number = 0; number < Number(count); number += 1) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  let heard = 0;
  const hear = (/** @type {number} */ more) => {
    heard += more;
    if (heard === Number(entries)) whole += 1;
    if (heard === Number(entries) && whole === Number(count)) {
      process.send?.({ took: performance.now() - start });
    }
  };
  socket.on('happened', () => hear(1));
  // In Node it comes as a buffer.
  socket.on('missed', (bytes) => hear(JSON.parse(String(bytes)).length));
  socket.on('connect', () => {
    socket.emit('join', { channel, since: Number(since) }, () => undefined);
  });
}
process.once('disconnect', () => process.exit(0));
