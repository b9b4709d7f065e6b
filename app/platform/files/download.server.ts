import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Person } from '../actor';
import { db } from '../database/database.server';
import { NotFound } from '../errors';
import { pathOf } from './folder.server';
import { anyOwnerAllows } from './owners.server';
import { filesPolicy } from './policy';
import { typeOf, type FileTypeKey } from './types';
import { viewFile } from './views.server';

/** Files on their way out: as something to save, a PDF for the browser to show, or a photo; never as a page of this site. */

/**
 * A file that one may download.
 *
 * @throws {NotFound} when there is none, or none that this person may know of
 */
export async function findDownload(actor: Person, id: string) {
  const file = await db().file.findUnique({
    where: { id },
    include: { uses: true, staged: true },
  });
  if (!file) throw new NotFound('No such file');
  const { sha256, uploadedById, staged, uses } = file;
  const ownersAllow = await anyOwnerAllows(actor, uses);
  if (!filesPolicy.download(actor, { uploadedById, staged: staged !== null, ownersAllow })) {
    throw new NotFound('No such file');
  }
  return { ...viewFile(file), sha256 };
}

/** A file that somebody may have. */
type Download = Awaited<ReturnType<typeof findDownload>>;

/**
 * Answers with the file's bytes to save, or with nothing when the browser has them already. What it holds was written by
 * others: were a browser to show it after all, nothing in it would run.
 *
 * @param mayKeep whether the browser may keep a copy; not on a computer that others use too
 */
export function answerWith(file: Download, request: Request, mayKeep: boolean): Promise<Response> {
  return answerBytes(file, request, mayKeep, {
    'Content-Disposition': named('attachment', file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  });
}

/**
 * Answers with a PDF that the browser shows, alone or framed by a page of this site. Not in a sandbox, in which browsers refuse
 * to show any: scripts within a PDF never reach out of it, and as a page it could neither run nor load anything.
 *
 * @param file a PDF by its bytes; its address is `framed`
 * @param mayKeep as for `answerWith`
 */
export function answerWithPdf(
  file: Download,
  request: Request,
  mayKeep: boolean,
): Promise<Response> {
  return answerBytes(file, request, mayKeep, {
    'Content-Disposition': named('inline', file.name),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
  });
}

async function answerBytes(
  { sha256, type, bytes }: Download,
  request: Request,
  mayKeep: boolean,
  manner: Record<string, string>,
): Promise<Response> {
  const tag = `"${sha256}"`;
  const headers = {
    ...manner,
    'Content-Type': typeOf(type).mime,
    'Content-Length': String(bytes),
    // Kept by the browser, it is asked about every time: who may read it can change.
    'Cache-Control': mayKeep ? 'private, no-cache' : 'private, no-store',
    ETag: tag,
  };
  const known = request.headers.get('If-None-Match')?.split(/,\s*/) ?? [];
  if (known.some((value) => value.replace(/^W\//, '') === tag)) {
    const { ETag, 'Cache-Control': caching } = headers;
    return new Response(null, { status: 304, headers: { ETag, 'Cache-Control': caching } });
  }
  if (request.method === 'HEAD') return new Response(null, { headers });
  const handle = await open(pathOf(sha256));
  const stream = createReadStream('', { fd: handle });
  return new Response(createReadableStreamFromReadable(stream), { headers });
}

/**
 * Answers with a file that has been made for whoever asked, and lies nowhere: neither here nor in the browser's cache.
 *
 * @param name safe to be saved by (`safeName`)
 */
export function answerWithMade(
  name: string,
  type: FileTypeKey,
  bytes: Uint8Array<ArrayBuffer>,
): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': typeOf(type).mime,
      'Content-Length': String(bytes.length),
      'Content-Disposition': named('attachment', name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}

/**
 * Answers with a picture that stands in pages. Its address carries its version, so a browser need not ask again.
 *
 * @param sha256 of a picture that this server has drawn (`photo.server`)
 * @param mayKeep whether the browser may keep a copy; not on a computer that others use too
 */
export async function answerWithPhoto(
  sha256: string,
  request: Request,
  mayKeep: boolean,
): Promise<Response> {
  const path = pathOf(sha256);
  const headers = {
    'Content-Type': typeOf('jpeg').mime,
    'Content-Length': String((await stat(path)).size),
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': mayKeep ? 'private, max-age=31536000, immutable' : 'private, no-store',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  const stream = createReadStream('', { fd: await open(path) });
  return new Response(createReadableStreamFromReadable(stream), { headers });
}

/** RFC 6266: the name in full for all browsers of today, and what ASCII can say of it for others. */
function named(manner: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${manner}; filename="${plain}"; filename*=UTF-8''${full}`;
}
