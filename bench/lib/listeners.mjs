// @ts-check
/** Many open pages in a process of their own: says when the last of them has heard. Arguments: url, count, cookie, channel. */
import { io } from 'socket.io-client';

const [url = '', count = '0', cookie = '', channel = ''] = process.argv.slice(2);
let heard = 0;
let joined = 0;

/** At most so many shake hands at once, or the server's queue of connections overflows. */
const AT_ONCE = 50;

/** @returns {Promise<void>} */
function open() {
  return new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: cookie ? { Cookie: cookie } : {},
    });
    socket.on('happened', () => {
      heard += 1;
      if (heard === joined) {
        heard = 0;
        process.send?.({ last: performance.timeOrigin + performance.now() });
      }
    });
    socket.once('connect_error', reject);
    socket.once('connect', () => {
      socket.emit(
        'join',
        { channel, since: 999_999_999 },
        (/** @type {{ ok: boolean }} */ reply) => {
          if (!reply.ok) return reject(new Error('Refused'));
          joined += 1;
          resolve();
        },
      );
    });
  });
}

let left = Number(count);
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (left > 0) {
      left -= 1;
      await open();
    }
  }),
);
process.send?.({ joined });
process.once('disconnect', () => process.exit(0));
