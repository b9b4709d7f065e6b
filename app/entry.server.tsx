import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceProvider } from './platform/http/nonce';
import { PageBody } from './platform/http/page-body.server';
import { log } from './platform/log.server';

/** A page that takes longer is given up. */
const PATIENCE_MILLISECONDS = 10_000;

/** Renders a page. Members get it as soon as its frame is there, programs when it is whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { visit }: AppLoadContext,
): Promise<Response> {
  if (visit.answer) return Promise.resolve(visit.answer);
  const whole = isbot(request.headers.get('User-Agent') ?? '');
  return new Promise((resolve, reject) => {
    let answered = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={visit.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={visit.nonce} />
      </NonceProvider>,
      {
        nonce: visit.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          answered = true;
          const body = new PageBody();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', cachingFor(visit));
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          // What goes wrong before the answer begins is reported by Remix itself.
          if (answered) log.error({ err: error }, 'A page could not be rendered to its end');
        },
      },
    );
    setTimeout(abort, PATIENCE_MILLISECONDS).unref();
  });
}

/**
 * Pages show what is one person's to see: no cache that others use may keep them. Of what members see the browser keeps
 * nothing either, so that who comes next cannot go back to it once they have signed out.
 */
function cachingFor({ actor }: AppLoadContext['visit']): string {
  return actor.kind === 'person' ? 'private, no-store' : 'private, no-cache';
}

/** What a page fetches by script is one person's to see, as the page is. */
export function handleDataRequest(
  response: Response,
  { context: { visit } }: { context: AppLoadContext },
): Response {
  if (!response.headers.has('Cache-Control')) {
    response.headers.set('Cache-Control', cachingFor(visit));
  }
  return response;
}

/** Faults in loaders and actions. What a route throws on purpose, such as "not found", is no fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) log.error({ err: error }, 'A page failed');
}
