// @ts-check
/**
 * A projector's page: says, when asked, the longest it went without news of votes while there were any, and how many
 * votes it shows. Arguments: url, cookie, channel, since.
 */
import { io } from 'socket.io-client';

const [url = '', cookie = '', channel = '', since = '0'] = process.argv.slice(2);
/** @type {number[]} */
const times = [];
let tally = {};

const socket = io(url, { transports: ['websocket'], extraHeaders: { Cookie: cookie } });
socket.on('happened', ({ kind, payload }) => {
  if (kind !== 'questions.voted') return;
  times.push(performance.now());
  tally = payload.tally;
});
socket.on('connect', () => {
  socket.emit('join', { channel, since: Number(since) }, () => process.send?.({ joined: true }));
});
process.on('message', () => {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  process.send?.({ updates: times.length, longest: Math.max(0, ...gaps), tally });
});
process.once('disconnect', () => process.exit(0));
