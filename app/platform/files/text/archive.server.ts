import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import { MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from './limits';
import { TextUnreadable } from './unreadable';

/** Parts of an archive, unpacked as they are read. Nothing is written anywhere, whatever its parts are called. */

/** A part's bytes, a piece at a time. */
export type Part = AsyncIterable<Uint8Array>;

/**
 * Reads some parts of an archive, one after the other.
 *
 * @param rank by a part's name: the lowest first; null for what is not read
 * @param read reads a part, told its name; what it leaves is not unpacked
 * @param enough asked before each part
 * @throws {TextUnreadable} when it unpacks to more than anybody wrote, or is encrypted
 * @throws what the library says of an archive that is damaged, or names parts outside itself
 */
export async function readParts(
  path: string,
  rank: (name: string) => number | null,
  read: (part: Part, name: string) => Promise<void>,
  enough: () => boolean,
): Promise<void> {
  const zip = await open(path);
  try {
    const entries = await listEntries(zip);
    const wanted = entries
      .flatMap((entry) => {
        const place = rank(entry.fileName);
        return place === null ? [] : [{ entry, place }];
      })
      .sort((a, b) => a.place - b.place);
    const room = { left: MAX_UNPACKED_BYTES };
    for (const { entry } of wanted) {
      if (enough()) return;
      await read(unpack(zip, entry, room), entry.fileName);
    }
  } finally {
    zip.close();
  }
}

function open(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    if (zip.entryCount > MAX_PARTS) return reject(new TextUnreadable('Too many parts'));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** Counts what comes out, of this part and of all. */
async function* unpack(
  zip: ZipFile,
  entry: Entry,
  room: { left: number },
): AsyncGenerator<Uint8Array> {
  const stream = await openPart(zip, entry);
  let unpacked = 0;
  try {
    for await (const piece of stream) {
      const { length } = piece as Buffer;
      unpacked += length;
      room.left -= length;
      const ratio = unpacked / Math.max(1, entry.compressedSize);
      if (room.left < 0 || (unpacked > RATIO_FROM_BYTES && ratio > MAX_RATIO)) {
        throw new TextUnreadable('It unpacks to more than anybody wrote');
      }
      yield piece as Buffer;
    }
  } finally {
    stream.destroy();
  }
}

function openPart(zip: ZipFile, entry: Entry) {
  return new Promise<NodeJS.ReadableStream & { destroy: () => void }>((resolve, reject) => {
    if (entry.isEncrypted()) return reject(new TextUnreadable('It is encrypted'));
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
