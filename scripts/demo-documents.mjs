// @ts-check
/**
 * `node scripts/demo-documents.mjs`: writes the documents of the demonstration's library. Their texts are Markdown and
 * their workbooks tables in prisma/demo/library/sources; what is written is kept in prisma/demo/library/files, so that
 * whoever starts the demonstration needs none of this. The same bytes each time.
 *
 * A text may have several versions: what stands between `<!-- from version 2 -->` and `<!-- end -->` is in version 2 only
 * and in later ones.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repack } from './documents/same-bytes.mjs';
import { writeSheet } from './documents/sheet.mjs';
import { writeWord } from './documents/word.mjs';

const SOURCES = 'prisma/demo/library/sources';
const FILES = 'prisma/demo/library/files';

/** Every document, by its name. @returns {Promise<Map<string, Buffer>>} */
export async function makeDocuments() {
  /** @type {Map<string, Buffer>} */
  const documents = new Map();
  for (const name of (await readdir(SOURCES)).sort()) {
    const path = join(SOURCES, name);
    if (name.endsWith('.md')) {
      for (const [version, source] of versionsOf(await readFile(path, 'utf8'))) {
        const called = name.replace(/\.md$/, version === null ? '' : `-${version}`);
        documents.set(`${called}.docx`, await repack(await writeWord(source)));
      }
    } else {
      const { workbook } = await import(pathToFileURL(path).href);
      documents.set(name.replace(/\.mjs$/, '.xlsx'), await writeSheet(workbook));
    }
  }
  return documents;
}

/** A title, a line below it, and the text. @param {string} source */
function versionsOf(source) {
  const marks = [...source.matchAll(/<!-- from version (\d+) -->/g)].map(([, number]) =>
    Number(number),
  );
  const last = Math.max(1, ...marks);
  return Array.from({ length: last }, (_, at) => {
    const text = source.replaceAll(
      /<!-- from version (\d+) -->\n([^]*?)<!-- end -->\n?/g,
      (_whole, from, part) => (Number(from) <= at + 1 ? part : ''),
    );
    const [, title = '', subtitle = '', body = ''] = /^# (.+)\n\n(.+)\n\n([^]*)$/.exec(text) ?? [];
    return /** @type {const} */ ([last === 1 ? null : at + 1, { title, subtitle, text: body }]);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir(FILES, { recursive: true });
  for (const [name, bytes] of await makeDocuments()) await writeFile(join(FILES, name), bytes);
}
