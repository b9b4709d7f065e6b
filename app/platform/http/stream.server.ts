import { setImmediate as letOthersGoFirst } from 'node:timers/promises';
import type { Visit } from './visit.server';

/** Files that are written while they are sent: no longer than a piece of them is ever in memory. */

const utf8 = new TextEncoder();

/**
 * Answers with a text file to save, piece by piece: the next piece is asked for when the browser has taken the last one
 * and everybody else has had their turn. A browser that goes away ends it.
 *
 * @param file.name in ASCII, without quotes
 * @param file.type media type, without its character set
 * @param file.pieces asked for one at a time; those after a browser that went away are never asked for
 */
export function streamFile(
  file: { name: string; type: string; pieces: AsyncIterable<string> },
  { request, visit }: { request: Request; visit: Visit },
): Response {
  const headers = {
    'Content-Type': `${file.type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    // Not to be packed either: what packs it would hold what the browser has not taken yet.
    'Cache-Control': 'private, no-store, no-transform',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  const pieces = file.pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await visit.taken();
        await letOthersGoFirst();
        const next = request.signal.aborted ? await pieces.return?.() : await pieces.next();
        if (next === undefined || next.done === true) controller.close();
        else controller.enqueue(utf8.encode(next.value));
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}
