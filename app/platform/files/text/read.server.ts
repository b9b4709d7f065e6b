import type { FileTypeKey } from '../types';
import { readOffice } from './office.server';
import { readPdf } from './pdf.server';
import { readPlain } from './plain.server';

/** Reads the words of one kind of file, by its path. */
type Reader = (path: string) => Promise<string>;

const readers: Partial<Record<FileTypeKey, Reader>> = {
  docx: (path) => readOffice(path, 'docx'),
  xlsx: (path) => readOffice(path, 'xlsx'),
  pptx: (path) => readOffice(path, 'pptx'),
  odt: (path) => readOffice(path, 'odt'),
  ods: (path) => readOffice(path, 'ods'),
  odp: (path) => readOffice(path, 'odp'),
  pdf: readPdf,
  txt: readPlain,
  csv: readPlain,
};

/** Kinds of files that have words; pictures are found by their names alone. */
export const readableTypes: readonly string[] = Object.keys(readers);

/**
 * Reads the words of a file, as many as are kept. What it is was decided by its bytes when it arrived.
 *
 * @throws when they cannot be had: it is damaged, protected, or made to harm
 */
export function readText(path: string, type: string): Promise<string> {
  const reader = readers[type as FileTypeKey];
  if (!reader) throw new RangeError('A kind of file without words');
  return reader(path);
}
