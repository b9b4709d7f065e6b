import { afterAll, beforeAll } from 'vitest';
import { startServer, type TestServer } from './server';

/**
 * Gives a test file a server of its own.
 *
 * @param options as for `startServer`
 * @returns the server, once the tests run
 */
export function useServer(options: Parameters<typeof startServer>[0] = {}): () => TestServer {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startServer(options);
  });
  afterAll(async () => {
    await server?.stop();
    server?.clean();
  });
  return () => {
    if (!server) throw new Error('The server has not been started yet');
    return server;
  };
}
