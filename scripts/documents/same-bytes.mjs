// @ts-check
/** The same bytes each time: archives hold when they were packed, and documents when they were made. */
import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

const MADE = new Date(2008, 3, 10);
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** @param {Map<string, string | Buffer>} parts @returns {Promise<Buffer>} */
export function pack(parts) {
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(content), name, { mtime: MADE, mode: 0o100644 });
  }
  zip.end();
  return buffer(/** @type {import('node:stream').Readable} */ (zip.outputStream));
}

/** @param {Buffer} archive @returns {Promise<Buffer>} */
export async function repack(archive) {
  /** @type {Map<string, string | Buffer>} */
  const parts = new Map();
  const zip = await open(archive);
  for await (const [name, content] of entriesOf(zip)) {
    const dated = name === 'docProps/core.xml';
    const moment = `$1${MADE.toISOString()}`;
    parts.set(name, dated ? content.toString('utf8').replaceAll(MOMENT, moment) : content);
  }
  return pack(parts);
}

/** @param {Buffer} archive @returns {Promise<import('yauzl').ZipFile>} */
function open(archive) {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/** @param {import('yauzl').ZipFile} zip @returns {AsyncGenerator<[string, Buffer]>} */
async function* entriesOf(zip) {
  for (;;) {
    const entry = await new Promise((resolve) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.readEntry();
    });
    if (entry === null) return;
    zip.removeAllListeners('end');
    const stream = await new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    yield [entry.fileName, await buffer(stream)];
  }
}
