import { cpSync, mkdirSync } from 'node:fs';
import { createServer as createHttp, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import { createServer as createVite } from 'vite';
import type * as Database from '~/platform/database/database.server';
import { settings } from '~/platform/settings.server';
import type * as App from '../../server/app';
import type * as Segments from '../../server/segments';
import type * as Visit from '../../server/visit';
import { templateFolder } from './template-folder';

/**
 * The server's own modules with Remix's build among them, loaded by Vite as `npm run dev` does, for tests of what
 * stands between Express and the pages. They share one module graph, and a database with the demonstration network.
 */
export interface LoadedServer {
  app: typeof App;
  visit: typeof Visit;
  segments: typeof Segments;
  build: ServerBuild;
  close: () => Promise<void>;
}

export async function loadServer(): Promise<LoadedServer> {
  // What is compared is what production answers. In development Remix also gathers the styles of each page from Vite,
  // which costs several times what the page does.
  process.env.NODE_ENV = 'production';
  mkdirSync(settings().dataDir, { recursive: true });
  cpSync(templateFolder(), settings().dataDir, { recursive: true });
  const vite = await createVite({
    appType: 'custom',
    cacheDir: '.cache/vite-tests', // not the one of a server that somebody works with
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    // After Remix, which takes whatever is not built for something in development.
    plugins: [{ name: 'jsx', enforce: 'post', config: () => ({ esbuild: { jsxDev: false } }) }],
  });
  const load = <T>(path: string) => vite.ssrLoadModule(path) as Promise<T>;
  await load('/app/features/register.server.ts');
  const database = await load<typeof Database>('/app/platform/database/database.server.ts');
  await database.useDatabase(`${settings().dataDir}/network.db`);
  return {
    app: await load('/server/app.ts'),
    visit: await load('/server/visit.ts'),
    segments: await load('/server/segments.ts'),
    build: await load('virtual:remix/server-build'),
    close: async () => {
      await database.leaveDatabase();
      await vite.close();
    },
  };
}

/** Listens on a free port of this machine. */
export async function listen(app: Parameters<typeof createHttp>[1]): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const http: Server = createHttp(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
