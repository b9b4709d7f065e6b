import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDocument, findBlanks } from '~/features/library/filling/word-file.server';
import { docx, png, protectedDocx, zip } from '../../../support/sample-files';
import { escapeXml, word, wordOf } from '../../../support/written-files';
import { unzip } from '../../../support/zip';

/** Placeholders in Word documents: which are found, and what stands in their place. */

// eslint-disable-next-line no-control-regex -- XML holds none of them
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbc-fill-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const onDisk = (bytes: Buffer) => {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, bytes);
  return path;
};
const find = (bytes: Buffer) => findBlanks(onDisk(bytes));
const fill = async (bytes: Buffer, values: Record<string, string>) =>
  unzip(await fillDocument(onDisk(bytes), new Map(Object.entries(values))));
const main = async (bytes: Buffer, values: Record<string, string>) =>
  (await fill(bytes, values)).get('word/document.xml')?.toString('utf8') ?? '';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const document = (body: string) =>
  wordOf(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);
/** The texts of a part, as whoever opens it reads them. */
const words = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : text))
    .join('');

describe('what a document asks for', () => {
  it('is asked in plain words, once, in the order of reading', async () => {
    const file = word([
      'Of {{cluster name}} from {{ start  date }}',
      '{{reasons (long)}} {{Cluster Name}} {{signed (date)}} {{candidate}}',
    ]);
    expect(await find(file)).toEqual([
      { key: 'cluster name', label: 'Cluster name', kind: 'line' },
      { key: 'start date', label: 'Start date', kind: 'day' },
      { key: 'reasons', label: 'Reasons', kind: 'text' },
      { key: 'signed', label: 'Signed', kind: 'day' },
      { key: 'candidate', label: 'Candidate', kind: 'line' },
    ]);
  });

  it('is found in headers, footers, footnotes, tables and text boxes, not in what was struck out', async () => {
    const part = (name: string, text: string) => ({
      name: `word/${name}.xml`,
      content: `<w:x xmlns:w="w"><w:p>${run(text)}</w:p></w:x>`,
    });
    const body = `<w:tbl><w:tr><w:tc><w:p>${run('{{cell}}')}</w:p></w:tc></w:tr></w:tbl>
      <w:p>${run('{{out')}<w:r><w:drawing><w:txbxContent><w:p>${run('{{box}}')}</w:p></w:txbxContent></w:drawing></w:r>${run('side}}')}</w:p>
      <w:p><w:del><w:r><w:delText>{{gone}}</w:delText></w:r></w:del></w:p>`;
    const file = wordOf(`<w:document xmlns:w="w">${body}</w:document>`, [
      part('header1', '{{head}}'),
      part('footer2', '{{foot}}'),
      part('footnotes', '{{note}}'),
      part('comments', '{{said beside}}'),
    ]);
    const blanks = await find(file);
    expect(blanks.map(({ key }) => key)).toEqual([
      'cell',
      'box',
      'outside',
      'head',
      'foot',
      'note',
    ]);
  });

  it('is nothing where nothing is asked', async () => {
    const texts = ['{{}}', '{{ ... }}', '{{12}}', '{ {a}}', '{{a', 'b}}', 'No placeholder'];
    expect(await find(word(texts))).toEqual([]);
    expect(await find(document(`<w:p>${run('{{a')}<w:br/>${run('b}}')}</w:p>`))).toEqual([]);
  });
});

describe('a filled document', () => {
  it('has the value where Word has split the placeholder, and all else as it was', async () => {
    const body = `<w:p w:rsidR="1"><w:r><w:rPr><w:b/></w:rPr><w:t>For {</w:t></w:r><w:proofErr w:type="x"/>${run('{clu')}${run('')}${run('ster}')}<w:r><w:t xml:space="preserve">} of &amp; &#65;</w:t></w:r></w:p>
      <w:p><w:r><w:t>left  alone &lt;</w:t></w:r></w:p>`;
    const xml = await main(document(body), { cluster: 'Wharfe' });
    expect(words(xml)).toContain('For Wharfe of &amp; A');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">For Wharfe</w:t>');
    expect(xml).toContain('<w:p><w:r><w:t>left  alone &lt;</w:t></w:r></w:p>');
    expect(xml).toContain('<w:proofErr w:type="x"/>');
  });

  it('keeps placeholders without a value, and every other part byte for byte', async () => {
    const picture = await png();
    const file = word('{{a}} and {{b}}', [
      { name: 'word/media/image1.png', content: picture },
      { name: 'word/styles.xml', content: '<w:styles>{{a}}</w:styles>' },
    ]);
    const parts = await fill(file, { a: 'A' });
    expect(words(parts.get('word/document.xml')?.toString() ?? '')).toBe('A and {{b}}');
    expect(parts.get('word/media/image1.png')).toEqual(picture);
    expect(parts.get('word/styles.xml')?.toString()).toBe('<w:styles>{{a}}</w:styles>');
  });

  it('holds values as text: markup, line breaks, braces, emoji, what XML cannot hold', async () => {
    const file = word('Before {{a}} after {{b}}');
    const value = '<w:p/> & "x"\r\nsecond {{b}} 😀\u0000\u000b\ud800';
    const xml = await main(file, { a: value, b: 'B' });
    expect(words(xml)).toBe('Before &lt;w:p/&gt; &amp; "x"\nsecond {{b}} 😀 after B');
  });

  it('is well formed and says what was typed, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (typed) => {
        const xml = await main(word('({{a}})'), { a: typed });
        const again = await find(document(`<w:p>${run('{{x}}')}</w:p>`));
        expect(again).toHaveLength(1);
        // Read by the same reader as any document: a broken one would throw.
        await findBlanks(onDisk(wordOf(xml.replace(/^<\?xml[^>]*\?>/, ''))));
        const plain = typed.replaceAll(/\r\n?/g, '\n');
        const held = plain.replaceAll(UNWRITABLE, '');
        expect(words(xml)).toBe(`(${escapeXml(held).replaceAll('>', '&gt;')})`);
      }),
      { numRuns: 50 },
    );
  });

  it('is filled in headers and in both forms of a text box', async () => {
    const box = (name: string) => `<mc:${name}><w:p>${run('{{a}}')}</w:p></mc:${name}>`;
    const body = `<w:p><w:r>${box('Choice')}${box('Fallback')}</w:r></w:p>`;
    const header = `<w:hdr xmlns:w="w"><w:p>${run('{{a}}')}</w:p></w:hdr>`;
    const parts = await fill(
      wordOf(`<w:document xmlns:w="w" xmlns:mc="mc">${body}</w:document>`, [
        { name: 'word/header1.xml', content: header },
      ]),
      { a: 'A' },
    );
    expect(words(parts.get('word/document.xml')?.toString() ?? '')).toBe('AA');
    expect(words(parts.get('word/header1.xml')?.toString() ?? '')).toBe('A');
  });

  it('may have been written in UTF-16, or by a program that names elements its own way', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><n:document><n:p><n:r><n:t>ü {{a}}</n:t></n:r></n:p></n:document>`;
    const file = zip([{ name: 'word/document.xml', content: Buffer.from(xml, 'utf16le') }]);
    expect(await main(file, { a: 'x\ny' })).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><n:document><n:p><n:r><n:t xml:space="preserve">ü x</n:t><n:br/><n:t xml:space="preserve">y</n:t></n:r></n:p></n:document>',
    );
  });
});

describe('a document made to harm', () => {
  const deep = `<w:document>${'<w:p>'.repeat(600)}${'</w:p>'.repeat(600)}</w:document>`;
  const entity = '<!DOCTYPE d [<!ENTITY a "aaa">]><w:document><w:t>&a;</w:t></w:document>';
  const bomb = `<w:document><w:p><w:t>${'{{a}} '.repeat(12_000_000)}</w:t></w:p></w:document>`;
  it.each([
    ['is no XML', () => docx('{{a}}<w:p>')],
    ['has elements without end', () => wordOf(deep)],
    ['has entities', () => wordOf(entity)],
    ['is protected', () => protectedDocx()],
    ['unpacks to more than anybody wrote', () => wordOf(bomb)],
    ['is no archive', () => Buffer.from('PK, more or less')],
  ])('that %s is refused', async (_, make) => {
    const path = onDisk(make());
    await expect(findBlanks(path)).rejects.toThrow();
    await expect(fillDocument(path, new Map([['a', 'A']]))).rejects.toThrow();
  });

  it('asks for no more fields than anybody fills in', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => `{{field ${at}}}`);
    expect(await find(word(many))).toHaveLength(200);
  });
});
