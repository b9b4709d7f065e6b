import type { Server } from 'node:http';
import { log } from '~/platform/log.server';

/** Requests that have not ended by then are given up. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Ends the process in order when it is asked to: no new connections, requests under way are answered, then sockets and
 * database are closed.
 *
 * @param close ends what stands behind the server
 */
export function drainOnSignal(http: Server, close: () => Promise<void>): void {
  let draining = false;
  // A connection kept alive would keep the server open: each is closed with the answer it is waiting for.
  http.on('request', (_request, response) => {
    if (draining) response.setHeader('Connection', 'close');
  });

  const drain = (signal: NodeJS.Signals) => {
    if (draining) return;
    draining = true;
    log.info({ signal }, 'Ending');
    const patience = setTimeout(() => http.closeAllConnections(), PATIENCE_MILLISECONDS);
    const answered = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    void close()
      .then(() => answered)
      .catch((error: unknown) => log.error({ err: error }, 'Ending did not go well'))
      .finally(() => {
        clearTimeout(patience);
        process.exit(0);
      });
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
}
