import { readFile } from 'node:fs/promises';
import type { getDocumentProxy as openPdf } from 'unpdf';
import { TextCollector } from './collector';
import { MAX_PAGES } from './limits';

/** PDF.js says only what keeps it from going on. */
const ERRORS_ALONE = 0;

/**
 * Reads the words of a PDF, a page at a time. Its scripts are never run: this build of PDF.js has nothing to run them
 * with, and may not turn anything in a file into a function. A page that is damaged is left out.
 *
 * @throws when it is no PDF, or has a password
 */
export async function readPdf(path: string): Promise<string> {
  // Large, and needed by the thread alone that reads one.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)), {
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: ERRORS_ALONE,
  });
  const into = new TextCollector();
  const pages = Math.min(document.numPages, MAX_PAGES);
  try {
    for (let number = 1; number <= pages && !into.full; number += 1) {
      await readPage(document, number, into).catch(() => undefined);
      into.gap();
    }
  } finally {
    await document.destroy();
  }
  return into.text;
}

type PdfDocument = Awaited<ReturnType<typeof openPdf>>;

async function readPage(document: PdfDocument, number: number, into: TextCollector): Promise<void> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!('str' in item)) continue;
    into.add(item.str);
    if (item.hasEOL) into.gap();
  }
  page.cleanup();
}
