import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDocuments } from '../../scripts/demo-documents.mjs';
import { unzip } from '../support/zip';

/** The documents of the demonstration's library: what is kept is what its script writes. */

const FILES = 'prisma/demo/library/files';

it('what is kept is what the script writes, byte for byte', async () => {
  const made = await makeDocuments();
  expect([...made.keys()].sort()).toEqual(readdirSync(FILES).sort());
  for (const [name, bytes] of made) {
    expect(readFileSync(join(FILES, name)).equals(bytes), name).toBe(true);
  }
}, 60_000);

it('each has a title, a language, and real headings or column heads', async () => {
  for (const name of readdirSync(FILES)) {
    const parts = await unzip(readFileSync(join(FILES, name)));
    const text = (part: string) => parts.get(part)?.toString('utf8') ?? '';
    expect(text('docProps/core.xml'), name).toMatch(/<dc:title>[^<]{5,}</);
    if (name.endsWith('.docx')) {
      expect(text('word/styles.xml'), name).toContain('w:val="en-GB"');
      expect(text('word/document.xml'), name).toContain('<w:pStyle w:val="Heading1"/>');
    } else {
      expect(text('xl/workbook.xml'), name).toContain('_xlnm.Print_Titles');
    }
  }
});
