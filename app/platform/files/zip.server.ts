import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { FileRefused } from './refused.server';

/**
 * Word, Excel and the like are ZIP archives. Their directory is read, nothing is unpacked: what would unpack to more
 * than anybody wrote never gets as far as a program that unpacks it.
 */

/** A workbook of thousands of sheets and pictures has fewer. */
const MAX_ENTRIES = 5_000;
const MAX_DIRECTORY_BYTES = 1024 * 1024;
/** Together, unpacked. Large workbooks pack about 10 to 1. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 1024 * 1024;

const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const MANIFEST = 'META-INF/manifest.xml';

interface Entry {
  name: string;
  encrypted: boolean;
  deflated: boolean;
  packed: number;
  unpacked: number;
  /** Where its own header stands. */
  at: number;
}

/**
 * Looks whether an archive can be handed on.
 *
 * @param size bytes of the file
 * @throws {FileRefused} password protected, or an archive that no office program writes
 */
export async function checkZip(file: FileHandle, size: number): Promise<void> {
  const entries = await readDirectory(file, size);
  if (entries.some(({ encrypted }) => encrypted)) throw new FileRefused('password');
  const total = (of: (entry: Entry) => number) =>
    entries.reduce((sum, entry) => sum + of(entry), 0);
  // Parts that lie over one another are how a few kilobytes are made to unpack to petabytes.
  if (total(({ packed }) => packed) > size) throw unreadable();
  if (total(({ unpacked }) => unpacked) > MAX_UNPACKED_BYTES) throw unreadable();
  const manifest = entries.find(({ name }) => name === MANIFEST);
  // OpenDocument encrypts its parts by itself, and says so here.
  if (manifest && (await readEntry(file, manifest)).includes('encryption-data')) {
    throw new FileRefused('password');
  }
}

async function readDirectory(file: FileHandle, size: number): Promise<Entry[]> {
  const tail = await read(file, Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES), size);
  const end = tail.lastIndexOf(mark(END_MARK));
  if (end < 0 || end + END_BYTES > tail.length) throw unreadable();
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  // Larger numbers than these fields hold are for archives far beyond what is taken.
  if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY_BYTES || at + bytes > size) throw unreadable();
  const directory = await read(file, at, at + bytes);
  const entries: Entry[] = [];
  for (let offset = 0; entries.length < count;) {
    if (offset + 46 > directory.length || directory.readUInt32LE(offset) !== ENTRY_MARK) {
      throw unreadable();
    }
    const nameEnd = offset + 46 + directory.readUInt16LE(offset + 28);
    entries.push({
      encrypted: (directory.readUInt16LE(offset + 8) & 1) === 1,
      deflated: directory.readUInt16LE(offset + 10) === 8,
      packed: directory.readUInt32LE(offset + 20),
      unpacked: directory.readUInt32LE(offset + 24),
      at: directory.readUInt32LE(offset + 42),
      name: directory.toString('utf8', offset + 46, nameEnd),
    });
    offset = nameEnd + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
  }
  return entries;
}

/** Text of a small part. */
async function readEntry(file: FileHandle, { at, packed, deflated }: Entry): Promise<string> {
  if (packed > MAX_MANIFEST_BYTES) throw unreadable();
  const header = await read(file, at, at + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_MARK) throw unreadable();
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const content = await read(file, start, start + packed);
  if (!deflated) return content.toString('utf8');
  try {
    const options = { maxOutputLength: MAX_MANIFEST_BYTES };
    return (await promisify(inflateRaw)(content, options)).toString('utf8');
  } catch {
    throw unreadable();
  }
}

async function read(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
  return buffer.subarray(0, bytesRead);
}

function mark(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function unreadable(): FileRefused {
  return new FileRefused('unreadable');
}
