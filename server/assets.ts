import { existsSync, readdirSync } from 'node:fs';
import express, { type RequestHandler } from 'express';

const FOLDER = 'build/client/assets';
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/**
 * Built files, as small as the browser takes them: they were compressed once and thoroughly when they were built
 * (vite.config.ts), which is out of the question while somebody waits. Their names carry a hash of their content.
 */
export function serveAssets(): RequestHandler {
  const names = new Set(existsSync(FOLDER) ? readdirSync(FOLDER) : []);
  const serve = express.static(FOLDER, {
    immutable: true,
    maxAge: '1y',
    index: false,
    setHeaders(response, path) {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      const [, ending = '', coding] = /\.(js|css)\.(br|gz)$/.exec(path) ?? [];
      if (coding === undefined) return;
      response.setHeader('Content-Type', `${TYPES[ending] ?? ''}; charset=utf-8`);
      response.setHeader('Content-Encoding', coding === 'br' ? 'br' : 'gzip');
    },
  });
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (names.has(`${name}.br`)) {
      response.vary('Accept-Encoding');
      // Asked one by one: of several, the browser's order would win, and browsers name gzip first.
      if (request.acceptsEncodings('br')) request.url = `/${name}.br`;
      else if (request.acceptsEncodings('gzip')) request.url = `/${name}.gz`;
    }
    serve(request, response, next);
  };
}
