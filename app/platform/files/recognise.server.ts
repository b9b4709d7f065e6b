import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { endingOf } from './names';
import { FileRefused } from './refused.server';
import { typeByEnding, typeByMime, type FileTypeKey } from './types';
import { checkZip } from './zip.server';

/** The container of old Office files, and of new ones that have a password. */
const COMPOUND = 'application/x-cfb';
/** What a protected document's container holds. Names stand there in UTF-16. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Office documents that hold programs, as ECMA-376’s types call them. */
const MACROS = /macroenabled/i;

/** What no text holds: control characters but tab, line ends and form feed. Others show as they are, or not at all. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/**
 * Says what a file is, by its bytes.
 *
 * @param path where it lies
 * @param sentName what it was called: a text named `.csv` is a table
 * @throws {FileRefused} when it is nothing the network takes, is protected, holds macros, or would unpack to more than it should
 */
export async function recognise(path: string, sentName: string): Promise<FileTypeKey> {
  await checkArchive(path);
  const mime = (await fileTypeFromFile(path).catch(() => undefined))?.mime;
  const type = mime === undefined ? undefined : typeByMime(mime);
  if (type) return type;
  if (mime !== undefined && MACROS.test(mime)) throw new FileRefused('macros');
  if (mime === COMPOUND && (await holds(path, (chunk) => chunk.includes(PROTECTED)))) {
    throw new FileRefused('password');
  }
  // Texts have no mark of their own, and one that begins with "BM" or "MZ" is easily taken for something else.
  const named = typeByEnding(endingOf(sentName) ?? '');
  const isText = named === 'txt' || named === 'csv';
  if (isText && (await isWritten(path))) return named;
  throw new FileRefused('wrong-type');
}

/** Whether a file holds nothing that no text holds. */
async function isWritten(path: string): Promise<boolean> {
  const encoding = await markedAs(path);
  if (encoding === undefined) {
    return !(await holds(path, (chunk) => NOT_TEXT.test(chunk.toString('latin1'))));
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (NOT_TEXT.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    return decoder.decode() === '';
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What Windows calls "Unicode" begins with a mark, and has a zero in every other byte. */
async function markedAs(path: string): Promise<'utf-16le' | 'utf-16be' | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return ({ fffe: 'utf-16le', feff: 'utf-16be' } as const)[buffer.toString('hex')];
  } finally {
    await file.close();
  }
}

/** Before anything else looks into an archive. */
async function checkArchive(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString('latin1') === 'PK\x03\x04') await checkZip(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** Whether a condition holds for any piece of the file; pieces overlap by a word. */
async function holds(path: string, condition: (chunk: Buffer) => boolean): Promise<boolean> {
  const file = await open(path);
  let before = Buffer.alloc(0);
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const piece = Buffer.concat([before, chunk as Buffer]);
      if (condition(piece)) return true;
      before = piece.subarray(-PROTECTED.length);
    }
    return false;
  } finally {
    await file.close();
  }
}
