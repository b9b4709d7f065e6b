import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import * as build from 'virtual:remix/server-build';
import { settings } from '~/platform/settings.server';
import { answerFailures, refuseOtherMethods } from './failures';
import { answerHealth } from './health';
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

/** The HTTP door: what every request passes, in this order, before Remix sees it. */
export async function createApp(development?: Development): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings().trustProxy);

  if (development) app.use(development.middlewares);
  app.use(logRequests());
  app.use(newNonce());
  app.use(contentSecurity());
  app.use(refuseOtherMethods());
  app.get('/health', answerHealth);
  app.use(compression());
  if (settings().environment === 'production') {
    // The names of built files carry a hash of their content.
    app.use(
      '/assets',
      express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false }),
    );
    app.use(express.static('build/client', { maxAge: '1h', index: false }));
  }
  app.use(refuseForeignForms());
  const answer = createRequestHandler({
    build: development?.build ?? build,
    mode: settings().environment === 'production' ? 'production' : 'development',
    getLoadContext: async (request, response) => ({ visit: await welcome(request, response) }),
  });
  // It passes its own failures on to Express.
  app.all('*', (request, response, next) => void answer(request, response, next));
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
