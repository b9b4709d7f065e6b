import { readFile } from 'node:fs/promises';
import { pathOf } from '~/platform/files/folder.server';
import { readPdf } from '~/platform/files/text/pdf.server';
import { decodeText } from '~/platform/files/text/plain.server';
import { registerWork } from '~/platform/jobs/worker/work.server';
import { MAX_CHARACTERS, type Reading } from './blocks';
import type { Builder } from './builder';
import { readOpenText, readOpenWorkbook } from './open-document.server';
import { readOpenPresentation, readPowerPoint } from './slides.server';
import { readWord } from './word.server';
import { readWorkbook } from './workbook.server';

/** Taking a file apart for reading, in a worker thread: what others have written is opened there, within bounds. */

const readers: Record<string, (path: string) => Promise<Reading>> = {
  docx: (path) => readWord(path).then(documentOf),
  odt: (path) => readOpenText(path).then(documentOf),
  xlsx: async (path) => ({ kind: 'sheets', sheets: await readWorkbook(path) }),
  pptx: (path) => readPowerPoint(path).then(documentOf),
  odp: (path) => readOpenPresentation(path).then(documentOf),
  pdf: async (path) => textOf(await readPdf(path)),
  ods: async (path) => ({ kind: 'sheets', sheets: await readOpenWorkbook(path) }),
  txt: readPlain,
  csv: readPlain,
};

/** Types of files that can be read in the page. */
export const readableTypes: readonly string[] = Object.keys(readers);

const documentOf = ({ blocks, cut }: Builder): Reading => ({ kind: 'document', blocks, cut });

const textOf = (text: string): Reading => ({
  kind: 'text',
  text: text.slice(0, MAX_CHARACTERS),
  cut: text.length > MAX_CHARACTERS,
});

async function readPlain(path: string): Promise<Reading> {
  return textOf(decodeText(await readFile(path)));
}

/** What a file says; null for one that cannot be read: damaged, protected, or made to harm. */
export const readWork = registerWork<{ sha256: string; type: string }, Reading | null>({
  kind: 'library.read',
  run: async ({ sha256, type }) => {
    try {
      return (await readers[type]?.(pathOf(sha256))) ?? null;
    } catch (error) {
      // What the disk says is no word about the document.
      if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
      return null;
    }
  },
});
