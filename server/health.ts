import type { RequestHandler } from 'express';
import { newestSeq } from '~/platform/activity/activity.server';
import { log } from '~/platform/log.server';
import { version } from '../package.json';
import { counts } from './live/counts';

/**
 * `GET /health`, for whoever watches the process: 200 while it can answer, 503 when the database cannot be reached.
 */
export const answerHealth: RequestHandler = (_request, response) => {
  response.setHeader('Cache-Control', 'no-store');
  newestSeq().then(
    (seq) => {
      response.json({
        status: 'ok',
        version,
        database: 'reachable',
        newestSequence: seq,
        sockets: counts,
      });
    },
    (error: unknown) => {
      log.error({ err: error }, 'The database cannot be reached');
      response.status(503).json({
        status: 'failing',
        version,
        database: 'unreachable',
        newestSequence: null,
        sockets: counts,
      });
    },
  );
};
