import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import { listSegments, narrowTo, segmentOf } from './segments';

type Options = Omit<Parameters<typeof createRequestHandler>[0], 'build'> & {
  getLoadContext: (request: Request, response: Response) => Promise<AppLoadContext>;
};

/** Answers with any of the site's pages. @param build Remix's, or how to get it as it is now */
export function answerFromAll(
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: Options,
): RequestHandler {
  const answer = createRequestHandler({ build, ...options });
  // It passes its own failures on to Express.
  return (request, response, next) => void answer(request, response, next);
}

/**
 * The same, each address from those routes alone that can match it (see segments.ts). What belongs to no segment that
 * is known, `/__manifest` among it, is answered from all routes.
 */
export function answerBySegment(build: ServerBuild, options: Options): RequestHandler {
  const segments = listSegments(build);
  const known = new Set(segments);
  const all = answerFromAll(build, options);
  const own = new Map<string | null, RequestHandler>(
    [null, ...segments].map((segment) => [
      segment,
      answerFromAll(narrowTo(build, segment), options),
    ]),
  );
  return (request, response, next) => {
    const segment = segmentOf(request.originalUrl, known);
    const answer = segment === undefined ? all : (own.get(segment) ?? all);
    return answer(request, response, next);
  };
}
