import type { RequestHandler } from 'express';
import { log } from '~/platform/log.server';

/**
 * One line a request: what kind of address, what came of it, how long it took. No query, no address of the browser, and
 * no ids: with them the log would say who read what.
 */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method, path } = request;
    response.once('close', () => {
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      const line = {
        method,
        path: withoutIds(path),
        status: response.statusCode,
        ms: Math.round(milliseconds * 10) / 10,
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (response.statusCode >= 500) log.error(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}

/** `/topics/Xk2…/replies` becomes `/topics/(id)/replies`: an id is anything that is no plain word. */
function withoutIds(path: string): string {
  return path
    .split('/')
    .map((part) => (/^[a-z-]*(\.data)?$/.test(part) ? part : '(id)'))
    .join('/');
}
