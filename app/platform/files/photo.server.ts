import sharp from 'sharp';
import { MAX_FILE_BYTES, MAX_PIXELS, PHOTO_SIDE } from './limits';
import { inTurn, refusalOf } from './picture.server';
import { recognise } from './recognise.server';
import { FileRefused } from './refused.server';
import { scan } from './scan.server';
import { keep, type StoredFile } from './store.server';
import { discard, takeIn } from './take-in.server';
import type { FileTypeKey } from './types';

/** Photographs of people: one small square is kept of whatever was sent, and nothing that was written into the file. */

const taken: readonly FileTypeKey[] = ['jpeg', 'png', 'webp'];
const MAX_SECONDS = 30;

/**
 * Puts a person's photograph into the store: arrived, scanned, recognised, and drawn anew as a small square without
 * metadata, the place where it was taken among it. The picture as it was sent is not kept.
 *
 * @param stream the bytes
 * @param sentName what the browser called it
 * @returns null when nothing was chosen: browsers send a file without name or bytes
 * @throws {FileRefused} also for what the network takes elsewhere: a photo is a picture
 */
export async function storePhoto(
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
): Promise<StoredFile | null> {
  const sent = await takeIn(stream, MAX_FILE_BYTES);
  try {
    if (sent.bytes === 0 && sentName === '') return null;
    if (sent.bytes === 0) throw new FileRefused('empty');
    await scan(sent.path);
    const type = await recognise(sent.path, sentName);
    if (!taken.includes(type)) throw new FileRefused('wrong-type');
    const square = await inTurn(() => drawSquare(sent.path));
    const kept = await keep(square);
    return { ...kept, type: 'jpeg', name: 'photo.jpg', width: PHOTO_SIDE, height: PHOTO_SIDE };
  } finally {
    await discard(sent);
  }
}

/** Upright, cut to a square around what draws the eye, on white where it is transparent. */
async function drawSquare(path: string) {
  const picture = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .timeout({ seconds: MAX_SECONDS });
  try {
    return await takeIn(picture, MAX_FILE_BYTES);
  } catch (error) {
    throw refusalOf(error);
  }
}
