import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { matchPath } from '@remix-run/react';
import helmet from 'helmet';
import { listAddresses } from '~/platform/addresses';
import { settings } from '~/platform/settings.server';

/** The nonce of this answer: only scripts that carry it run. */
export function nonceOf(response: Response): string {
  return response.locals.nonce as string;
}

/** Gives every answer a nonce of its own. */
export function newNonce(): RequestHandler {
  return (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
}

/** Security headers of every answer. */
export function contentSecurity(): RequestHandler {
  const alone = headersFramedBy("'none'");
  const framed = headersFramedBy("'self'");
  return (request, response, next) =>
    (isFramed(request.path) ? framed : alone)(request, response, next);
}

const isFramed = (path: string) =>
  listAddresses().some((address) => address.framed && matchPath(address.path, path) !== null);

function headersFramedBy(ancestors: "'none'" | "'self'"): RequestHandler {
  const secure = settings().publicUrl.startsWith('https:');
  const development = settings().environment === 'development';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        // Vite puts styles into the page while one works on it.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        // PDFs of the library, within the page of their version.
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [ancestors],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // With "no-referrer" forms without JavaScript would send "Origin: null", which is refused.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure ? undefined : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: ancestors === "'none'" ? 'deny' : 'sameorigin' },
  });
}
