import type { Server, ServerResponse } from 'node:http';
import { log } from '~/platform/log.server';

/** Requests that have not ended by then are given up. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Ends the process in order when it is asked to: no new connections, requests under way are answered, then sockets and
 * database are closed.
 *
 * @param close ends what stands behind the server
 * @returns asks it to, for a reason that stands in the log; the process says by its exit code that it was no signal
 */
export function drainOnSignal(http: Server, close: () => Promise<void>): (reason: string) => void {
  let draining = false;
  const underWay = new Set<ServerResponse>();
  // A connection kept alive would keep the server open: each is closed with the answer it is waiting for.
  const closeAfter = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  http.on('request', (_request, response) => {
    if (draining) closeAfter(response);
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      // Its head may have been sent before.
      if (draining) http.closeIdleConnections();
    });
  });

  const drain = (reason: string, exitCode: number) => {
    if (draining) return;
    draining = true;
    log.info({ reason }, 'Ending');
    const patience = setTimeout(() => http.closeAllConnections(), PATIENCE_MILLISECONDS);
    const answered = new Promise<void>((resolve) => http.close(() => resolve()));
    underWay.forEach(closeAfter);
    http.closeIdleConnections();
    void close()
      .then(() => answered)
      .catch((error: unknown) => log.error({ err: error }, 'Ending did not go well'))
      .finally(() => {
        clearTimeout(patience);
        process.exit(exitCode);
      });
  };
  process.on('SIGTERM', () => drain('SIGTERM', 0));
  process.on('SIGINT', () => drain('SIGINT', 0));
  return (reason) => drain(reason, 1);
}
