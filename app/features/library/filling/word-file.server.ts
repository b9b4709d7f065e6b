import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { readParts } from '~/platform/files/text/archive.server';
import { mergeBlanks, type Blank } from './placeholders';
import { blanksIn, fillPart } from './word-xml.server';

/** A Word document with placeholders, as a file. Read within the bounds that hold for reading its words. */

/** The parts that are read by people, in the order of reading. */
const PARTS = [
  /^word\/document\d*\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
  /^word\/footnotes\.xml$/,
  /^word\/endnotes\.xml$/,
];

/** What is packed already. */
const PACKED = /\.(png|jpe?g|gif|zip|docx|xlsx)$/i;

/** More are not asked for: nobody fills in such a form. */
const MAX_BLANKS = 200;

function rankOf(name: string): number | null {
  const rank = PARTS.findIndex((pattern) => pattern.test(name));
  return rank < 0 ? null : rank;
}

/**
 * What a document asks for, in the order of reading.
 *
 * @throws when it is damaged, protected, or made to harm
 */
export async function findBlanks(path: string): Promise<Blank[]> {
  const found: Blank[] = [];
  await readParts(
    path,
    rankOf,
    async (part) => {
      found.push(...blanksIn(decode(await buffer(part))));
    },
    () => false,
  );
  return mergeBlanks(found).slice(0, MAX_BLANKS);
}

/**
 * Makes a document with values in the place of placeholders. Everything else is as in the document it is made of.
 *
 * @param values by a placeholder’s key; a placeholder without one stays as it stands
 * @returns a Word document
 * @throws when it is damaged, protected, or made to harm
 */
export async function fillDocument(
  path: string,
  values: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const zip = new ZipFile();
  await readParts(
    path,
    (name) => (name.endsWith('/') ? null : 0),
    async (part, name) => {
      const bytes = await buffer(part);
      const filled = rankOf(name) === null ? bytes : fillBytes(bytes, values);
      zip.addBuffer(filled, name, { compress: !PACKED.test(name) });
    },
    () => false,
  );
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** Left as it lies when nothing in it is to be filled in. */
function fillBytes(bytes: Buffer, values: ReadonlyMap<string, string>): Buffer {
  const xml = decode(bytes);
  const filled = fillPart(xml, (key) => values.get(key));
  if (filled === xml) return bytes;
  // Whatever it was encoded in before.
  const declared = /^\s*<\?xml[^>]*\?>/;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${filled.replace(declared, '')}`,
  );
}

/** XML of office programs is UTF-8, or says at its very beginning that it is UTF-16. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
