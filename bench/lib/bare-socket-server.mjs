// @ts-check
/**
 * socket.io with nothing around it: what is posted goes to everybody in the room. Arguments: how many messages of how
 * many letters whoever joins is sent first; none when left out.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const [missed = '0', letters = '0'] = process.argv.slice(2);
const message = { kind: 'bench', payload: 'x'.repeat(Number(letters)) };

const http = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.once('end', () => {
    io.to('room').emit('happened', JSON.parse(body));
    response.end();
  });
});
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('join', async (_request, answer) => {
    for (let number = 0; number < Number(missed); number += 1) socket.emit('happened', message);
    await socket.join('room');
    answer({ ok: true });
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (http.address());
  process.send?.({ url: `http://127.0.0.1:${address.port}` });
});
process.once('disconnect', () => process.exit(0));
