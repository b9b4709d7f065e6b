import type { ErrorRequestHandler, RequestHandler } from 'express';
import { log } from '~/platform/log.server';

/** What no route answers. Express would write addresses and stacks to the output, and a bare page to the browser. */

/** Answers for methods that no address here takes. */
export function refuseOtherMethods(): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD', 'POST'].includes(request.method)) return next();
    response
      .status(405)
      .set('Allow', 'GET, HEAD, POST')
      .type('text/plain')
      .send('This address takes no such request.');
  };
}

/** Answers when something failed before a route could: an address that cannot be read, a database out of reach. */
export function answerFailures(): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if ((error as { status?: unknown }).status === 400) {
      response.status(400).send(pageOf('This address cannot be read', 'Check that it is right.'));
      return;
    }
    log.error({ err: error }, 'A request failed before its route');
    const text = 'It is our fault, not yours, and it has been noted. Try again in a few minutes.';
    response.status(500).send(pageOf('Sorry, something went wrong here', text));
  };
}

/** A page that needs nothing which may have failed. */
function pageOf(title: string, text: string): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Go to the home page</a></p></main></body></html>`;
}
