import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { MAX_FILE_BYTES, MAX_PIXELS } from './limits';
import { FileRefused } from './refused.server';
import { takeIn, type Draft } from './take-in.server';
import type { FileTypeKey } from './types';

/**
 * Pictures are decoded and written anew: what was hidden behind or inside them (a page, a program, the place where the
 * photograph was taken) does not survive. The work is done outside the thread that answers pages, one picture at a
 * time, so that memory is bounded by the largest.
 */

sharp.cache(false);
sharp.concurrency(1);

const MAX_SECONDS = 30;
/** Written anew a picture can grow; it was packed more tightly than is worth the time. */
const MAX_REDRAWN_BYTES = 2 * MAX_FILE_BYTES;

const encoders: Partial<Record<FileTypeKey, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 85 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 85 }),
  gif: (picture) => picture.gif(),
};

let turn: Promise<unknown> = Promise.resolve();

export interface Redrawn extends Draft {
  width: number;
  height: number;
}

/**
 * Writes a picture anew, upright and without metadata.
 *
 * @param path of what was sent
 * @throws {FileRefused} when it has too many pixels, or cannot be decoded
 */
export function redraw(path: string, type: FileTypeKey): Promise<Redrawn> {
  return inTurn(() => draw(path, type));
}

/** Does some work on a picture when its turn has come: one at a time. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

/** What is told of a picture that could not be drawn. */
export function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  return new FileRefused(
    /pixel limit/i.test((error as Error).message) ? 'too-large-picture' : 'unreadable',
  );
}

async function draw(path: string, type: FileTypeKey): Promise<Redrawn> {
  const encode = encoders[type];
  if (!encode) throw new RangeError(`${type} is no picture`);
  const moving = type === 'gif' || type === 'webp';
  const decoded = sharp(path, {
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    animated: moving,
  });
  const picture = encode(decoded.autoOrient()).timeout({ seconds: MAX_SECONDS });
  let size: OutputInfo | undefined;
  picture.once('info', (info: OutputInfo) => (size = info));
  try {
    const draft = await takeIn(picture, MAX_REDRAWN_BYTES);
    if (!size) throw new Error('A picture was written without its size');
    return { ...draft, width: size.width, height: size.pageHeight ?? size.height };
  } catch (error) {
    throw refusalOf(error);
  }
}
