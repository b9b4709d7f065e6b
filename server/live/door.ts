import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { newestSeq, onCommit } from '~/platform/activity/activity.server';
import { isOwnOrigin } from '../origin';
import { counts } from './counts';
import { Hub, type LiveServer, type LiveSocket } from './hub';
import { resolveListener } from './listener';

/** The socket door: who is let in, and when the hub looks for what is new. */

/** How often to look for what other processes have written; this process's own writes wake it at once. */
const LOOK_MILLISECONDS = 1000;

/** Opens the socket door on a running server. */
export async function openLive(http: HttpServer): Promise<{ close: () => Promise<void> }> {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 16 * 1024, // joins and leaves are small
    allowRequest: (request, answer) => answer(null, isOwnOrigin(request.headers)),
  });
  const hub = new Hub(io, await newestSeq());

  io.use((socket, next) => {
    admit(socket).then(
      (admitted) => next(admitted ? undefined : new Error('Sign in to listen.')),
      () => next(new Error('Not available at the moment.')),
    );
  });
  io.on('connection', (socket) => {
    counts.open += 1;
    socket.on('disconnect', () => (counts.open -= 1));
    hub.welcome(socket);
  });

  const unsubscribe = onCommit(() => hub.wake());
  const look = setInterval(() => hub.wake(), LOOK_MILLISECONDS);
  return {
    close: async () => {
      clearInterval(look);
      unsubscribe();
      await hub.close();
      await io.close();
    },
  };
}

async function admit(socket: LiveSocket): Promise<boolean> {
  const { cookie } = socket.handshake.headers;
  const listener = await resolveListener(cookie);
  if (!listener) return false;
  socket.data = { ...listener, cookie, asked: 0 };
  return true;
}
