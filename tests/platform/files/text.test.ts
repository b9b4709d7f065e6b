import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_CHARACTERS } from '~/platform/files/text/limits';
import { readText } from '~/platform/files/text/read.server';
import { docx, protectedDocx, zip } from '../../support/sample-files';
import {
  openSheet,
  openText,
  pdfOf,
  slides,
  word,
  wordOf,
  workbook,
} from '../../support/written-files';

/** The words of files: what is read, and what is not read without anything else happening. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbc-text-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const read = (bytes: Buffer, type: string) => {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, bytes);
  return readText(path, type);
};

describe('a Word document', () => {
  it('is read paragraph by paragraph, and then what stands around it', async () => {
    const more = [
      { name: 'word/header1.xml', content: '<w:hdr><w:p><w:t>Header</w:t></w:p></w:hdr>' },
      { name: 'word/footnotes.xml', content: '<w:f><w:p><w:t>Footnote</w:t></w:p></w:f>' },
      { name: 'word/styles.xml', content: '<w:styles><w:t>Style</w:t></w:styles>' },
    ];
    expect(await read(word(['Fair & shares', 'by need'], more), 'docx')).toBe(
      'Fair & shares by need Footnote Header',
    );
  });

  it('has whole words where a word is written in pieces, and none that is struck out or said twice', async () => {
    const xml = `<w:document><w:p><w:r><w:t>com</w:t></w:r><w:r><w:t>mission</w:t></w:r><w:tab/><w:t>ing</w:t>
      <w:del><w:delText>struck</w:delText></w:del><w:instrText>PAGEREF</w:instrText>
      <mc:Choice><w:t xml:space="preserve"> box</w:t></mc:Choice><mc:Fallback><w:t>box again</w:t></mc:Fallback></w:p></w:document>`;
    expect(await read(wordOf(xml), 'docx')).toBe('commission ing box');
  });

  it('may be written in UTF-16', async () => {
    const xml = Buffer.from('\ufeff<w:document><w:t>Zurückhaltung</w:t></w:document>', 'utf16le');
    const file = zip([{ name: 'word/document.xml', content: xml }]);
    expect(await read(file, 'docx')).toBe('Zurückhaltung');
  });

  it('is read as far as is kept', async () => {
    const text = await read(word('x'.repeat(300_000)), 'docx');
    expect(text).toHaveLength(MAX_CHARACTERS);
  });
});

it('a workbook is read by its texts, without its numbers', async () => {
  expect(await read(workbook('Podiatry', 'Phlebotomy'), 'xlsx')).toBe('Podiatry Phlebotomy');
});

it('slides are read in their order, their notes after them', async () => {
  const texts = Array.from({ length: 11 }, (_, at) => ({
    slide: `S${at + 1}`,
    notes: `N${at + 1}`,
  }));
  const expected = [...texts.map(({ slide }) => slide), ...texts.map(({ notes }) => notes)];
  expect(await read(slides(texts), 'pptx')).toBe(expected.join(' '));
});

it('OpenDocument texts and spreadsheets are read', async () => {
  expect(await read(openText('Fair', 'shares'), 'odt')).toBe('Fair shares');
  expect(await read(openSheet('Podiatry', 'Norwich'), 'ods')).toBe('Podiatry Norwich');
});

describe('a PDF', () => {
  it('is read page by page', async () => {
    expect(await read(pdfOf(['Fair shares\nby need', 'Norwich']), 'pdf')).toBe(
      'Fair shares by need Norwich',
    );
  });

  it('has no script of its own run', async () => {
    const script = `<</S/JavaScript/JS(globalThis.ran = true; app.alert\\('x'\\))>>`;
    const function4 =
      '<</FunctionType 4/Domain[0 1]/Range[0 1]/Length 29>>\nstream\n{ globalThis.ran = true; pop }\nendstream';
    const file = pdfOf(['Harmless'], [script, function4], '/OpenAction 1000 0 R');
    expect(await read(file, 'pdf')).toBe('Harmless');
    expect('ran' in globalThis).toBe(false);
  });

  it('with a damaged page is read without it', async () => {
    const file = pdfOf(['First', 'Second', 'Third']).toString('latin1');
    const damaged = file.replace('BT /F1 12 Tf 14 TL 50 700 Td (Second)', `<<((${'x'.repeat(33)}`);
    expect(await read(Buffer.from(damaged, 'latin1'), 'pdf')).toBe('First Third');
  });
});

describe('a plain text', () => {
  it.each([
    ['UTF-8', Buffer.from('Zürich – £5')],
    ['UTF-8 with a mark', Buffer.from('\ufeffZürich – £5')],
    ['UTF-16', Buffer.from('\ufeffZürich – £5', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffZürich – £5', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Z\xfcrich \x96 \xa35', 'latin1')],
  ])('in %s is read', async (_, bytes) => {
    expect(await read(bytes, 'txt')).toBe('Zürich – £5');
  });

  it('is read as far as is kept, also when that cuts a character in two', async () => {
    const text = await read(Buffer.from(`a${'£'.repeat(300_000)}`), 'csv');
    expect(text).toBe(`a${'£'.repeat(MAX_CHARACTERS - 1)}`);
  });
});

describe('made to harm', () => {
  const million = '<w:p/>'.repeat(170_000);
  it.each<[string, () => Buffer, string]>([
    ['a bomb dressed as a Word document', () => word('', [bomb('word/header1.xml')]), 'docx'],
    ['a bomb that lies about its size', () => wordOf('', [bomb('word/footer1.xml', 100)]), 'docx'],
    ['many parts that are too much together', () => word('', pieces()), 'docx'],
    [
      'entities that grow',
      () =>
        wordOf(
          '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:t>&b;</w:t></w:document>',
        ),
      'docx',
    ],
    [
      'an entity from a file',
      () =>
        wordOf(
          '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:t>&x;</w:t></w:document>',
        ),
      'docx',
    ],
    ['elements without end', () => wordOf('<w:p>'.repeat(1_000) + '</w:p>'.repeat(1_000)), 'docx'],
    ['XML that ends in the middle', () => wordOf('<w:document><w:t>Half'), 'docx'],
    ['no XML', () => wordOf('\u0000\u0001', []), 'docx'],
    ['a part named outside', () => word('x', [{ name: '../../etc/passwd', content: 'x' }]), 'docx'],
    ['an encrypted part', () => zip([encrypted]), 'docx'],
    ['a protected document', () => protectedDocx(), 'docx'],
    ['half an archive', () => docx().subarray(0, 200), 'docx'],
    ['half a PDF', () => pdfOf(['Half']).subarray(0, 100), 'pdf'],
    ['a PDF in name', () => Buffer.from('%PDF-1.4\n'), 'pdf'],
    ['nothing', () => Buffer.alloc(0), 'xlsx'],
  ])('%s is not read', async (_, make, type) => {
    await expect(read(make(), type)).rejects.toThrow();
  });

  it('a million empty elements are no words', async () => {
    expect(await read(wordOf(`<w:document>${million}</w:document>`), 'docx')).toBe('');
  });

  it('a polyglot is read as what it was taken for, and nothing is left lying about', async () => {
    const polyglot = Buffer.concat([pdfOf(['Page']), word('Document')]);
    expect(await read(polyglot, 'pdf')).toBe('Page');
    expect(readdirSync(folder)).toHaveLength(files);
  });
});

const encrypted = {
  name: 'word/document.xml',
  content: '<w:document/>',
  says: { encrypted: true },
};

/** 16 MB of nothing in 16 KB. */
function bomb(name: string, unpacked?: number) {
  const content = Buffer.concat([
    Buffer.from('<w:hdr>'),
    Buffer.alloc(16 * 1024 * 1024, ' '),
    Buffer.from('</w:hdr>'),
  ]);
  return { name, content, says: unpacked === undefined ? {} : { unpacked } };
}

/** Each of them small enough. */
function pieces() {
  const content = `<w:hdr>${Array.from({ length: 200_000 }, (_, at) => `<w:p w:id="${at}"/>`).join('')}</w:hdr>`;
  return Array.from({ length: 20 }, (_, at) => ({ name: `word/header${at}.xml`, content }));
}
