import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import * as build from 'virtual:remix/server-build';
import { settings } from '~/platform/settings.server';
import { serveAssets } from './assets';
import { answerFailures, refuseOtherMethods } from './failures';
import { answerHealth } from './health';
import { answerBySegment, answerFromAll } from './handlers';
import { contentSecurity, newNonce } from './headers';
import { isOwnOrigin } from './origin';
import { logRequests } from './requests';
import { welcome } from './visit';

/** What Vite lends while one works on the network. */
export interface Development {
  /** Answers for the browser's modules and styles, and passes everything else on. */
  middlewares: express.RequestHandler;
  /** Remix's build as it is now: pages are exchanged while the process goes on. */
  build: () => Promise<ServerBuild>;
}

/** The pages, and who is asking for one. */
export interface Pages {
  build: ServerBuild;
  welcome: typeof welcome;
}

/**
 * The HTTP door: what every request passes, in this order, before Remix sees it.
 *
 * @param pages others than the site's own, for measuring what these cost (bench/constants)
 */
export async function createApp(
  development?: Development,
  pages: Pages = { build, welcome },
): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings().trustProxy);

  if (development) app.use(development.middlewares);
  app.use(logRequests());
  // Before the rest: what these say is for documents, and a kilobyte of it with every file is not.
  if (settings().environment === 'production') app.use('/assets', serveAssets());
  app.use(newNonce());
  app.use(contentSecurity());
  app.use(refuseOtherMethods());
  app.get('/health', answerHealth);
  app.use(compression());
  if (settings().environment === 'production') {
    app.use(express.static('build/client', { maxAge: '1h', index: false }));
  }
  app.use(refuseForeignForms());
  const options = {
    mode: settings().environment === 'production' ? 'production' : 'development',
    getLoadContext: async (request: express.Request, response: express.Response) => ({
      visit: await pages.welcome(request, response),
    }),
  };
  app.all(
    '*',
    development ? answerFromAll(development.build, options) : answerBySegment(pages.build, options),
  );
  app.use(answerFailures());
  return app;
}

/** Another site's page must not send forms in a member's name. */
function refuseForeignForms(): express.RequestHandler {
  return (request, response, next) => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (!changes || isOwnOrigin(request.headers)) return next();
    response
      .status(403)
      .type('text/plain')
      .send('This form came from another site and was refused.');
  };
}
