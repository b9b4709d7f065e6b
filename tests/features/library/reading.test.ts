import { createReadStream, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { safeHref, type Block, type Reading } from '~/features/library/reading/blocks';
import { formatCell } from '~/features/library/reading/cell-format';
import { compareLines, compareVersions } from '~/features/library/reading/compare.server';
import { findVersionPage, readFileOf } from '~/features/library/reading/read.server';
import { readableTypes } from '~/features/library/reading/work.server';
import { shareItem } from '~/features/library/items/share.server';
import { versionForm } from '~/features/library/schema';
import { addVersion } from '~/features/library/versions/add.server';
import type { Person } from '~/platform/actor';
import { NotFound } from '~/platform/errors';
import { FileRefused } from '~/platform/files/refused.server';
import { storeFile } from '~/platform/files/store.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openDocument, zip } from '../../support/sample-files';
import { pdfOf } from '../../support/written-files';
import { elsewhere, sendFile, sharing } from './item';

useFreshDatabase();

let owner: Person;
let other: Person;
beforeAll(async () => {
  owner = await addMember();
  other = await elsewhere(await addMember());
});

/** An archive of texts by their names. */
const zipped = (parts: Record<string, string>) =>
  zip(Object.entries(parts).map(([name, content]) => ({ name, content })));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"';
const para = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with a body, and more parts. */
const word = (body: string, parts: Record<string, string> = {}) =>
  zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** Reads bytes as a file of the library is read. */
async function read(bytes: Buffer, type: string): Promise<Reading | null> {
  const stored = await storeFile(Readable.from([bytes]), `a.${type}`).catch((error: unknown) => {
    // Refused at the door, it is never read.
    if (error instanceof FileRefused) return null;
    throw error;
  });
  if (!stored) return null;
  return readFileOf({ sha256: stored.sha256, type });
}

async function blocksOf(bytes: Buffer): Promise<Block[]> {
  const reading = await read(bytes, 'docx');
  if (reading?.kind !== 'document') throw new Error('No document');
  return reading.blocks;
}

describe('a Word document', () => {
  it('keeps headings, lists, tables, emphasis and links', async () => {
    const styles = `<w:styles ${W}><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;
    const links = `<Relationships><Relationship Id="l1" Target="https://www.example.org/x"/></Relationships>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${para(text)}</w:tc>`;
    const blocks = await blocksOf(
      word(
        para('Aim', '<w:pStyle w:val="H"/>') +
          para('First', list) +
          `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:t> and </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>` +
          `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Cost', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr><w:trPr><w:tblHeader w:val="off"/></w:trPr>${cell('1')}${cell('2')}</w:tr></w:tbl>`,
        {
          'word/styles.xml': styles,
          'word/numbering.xml': numbering,
          'word/_rels/document.xml.rels': links,
        },
      ),
    );
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 2, runs: [{ text: 'Aim' }] },
      { kind: 'item', depth: 0, ordered: true, runs: [{ text: 'First' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Bold', bold: true },
          { text: ' and ' },
          { text: 'a link', href: 'https://www.example.org/x' },
        ],
      },
      {
        kind: 'table',
        rows: [
          { heading: true, cells: [{ span: 2, blocks: [{ kind: 'paragraph' }] }] },
          { heading: false, cells: [{ span: 1 }, { span: 1 }] },
        ],
      },
    ]);
  });

  it('takes a first row in bold for the names of the columns, and no other', async () => {
    const row = (bold: boolean, ...texts: string[]) =>
      `<w:tr>${texts.map((text) => `<w:tc><w:p><w:r><w:rPr>${bold ? '<w:b/>' : ''}</w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    const blocks = await blocksOf(
      word(
        table(row(true, 'Year', 'Cost'), row(false, '2008', '20')) +
          table(row(false, '2008', '20'), row(true, 'Sum', '20')) +
          table(row(true, 'Alone')),
      ),
    );
    const headings = blocks.map((block) =>
      block.kind === 'table' ? block.rows.map(({ heading }) => heading) : null,
    );
    expect(headings).toEqual([[true, false], [false, false], [false]]);
  });

  it('leads nowhere but to the web and to mail, and what was struck out is not said', async () => {
    const links = `<Relationships><Relationship Id="l1" Target="javascript:alert(1)"/></Relationships>`;
    const blocks = await blocksOf(
      word(
        `<w:p><w:hyperlink r:id="l1"><w:r><w:t>Press</w:t></w:r></w:hyperlink><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>`,
        { 'word/_rels/document.xml.rels': links },
      ),
    );
    expect(blocks).toEqual([{ kind: 'paragraph', runs: [{ text: 'Press' }] }]);
    expect(safeHref('data:text/html,x')).toBeUndefined();
    expect(safeHref('mailto:a@example.org')).toBe('mailto:a@example.org');
  });

  it('is cut where nobody reads on, and says so', async () => {
    const reading = await read(word(para('One').repeat(5_000)), 'docx');
    expect(reading).toMatchObject({ kind: 'document', cut: true });
    if (reading?.kind === 'document') expect(reading.blocks).toHaveLength(4_000);
  });
});

describe('a hostile file', () => {
  const deep = '<w:x>'.repeat(600) + '</w:x>'.repeat(600);
  it.each<[string, () => Buffer]>([
    ['that is no archive', () => Buffer.from('%PDF-1.7 no Word document')],
    ['that is damaged', () => word(para('Half')).subarray(0, 300)],
    ['that unpacks without end', () => word(para('x'.repeat(80 * 1024 * 1024)))],
    ['whose elements have no bottom', () => word(deep)],
    ['that is no XML', () => word('<w:p>')],
    [
      'whose entities multiply',
      () =>
        zipped({
          'word/document.xml': `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
        }),
    ],
  ])('%s is not shown', async (_, bytes) => {
    expect(await read(bytes(), 'docx')).toBeNull();
  });

  it('shows its tags as words', async () => {
    const blocks = await blocksOf(word(para('&lt;script&gt;alert(1)&lt;/script&gt;')));
    expect(blocks).toEqual([{ kind: 'paragraph', runs: [{ text: '<script>alert(1)</script>' }] }]);
  });
});

describe('cells', () => {
  it.each([
    ['39630', 'n', { id: 14, code: '' }, '1 July 2008'],
    ['0.125', 'n', { id: 10, code: '' }, '12.5%'],
    ['1234567.891', 'n', undefined, '1,234,567.89'],
    ['-20', 'n', { id: 164, code: '"£"#,##0' }, '-£20'],
    ['39630', 'n', { id: 165, code: 'd mmmm yyyy' }, '1 July 2008'],
    ['5', 'n', { id: 166, code: '0 "days"' }, '5'],
    ['1', 'b', undefined, 'Yes'],
    ['=HYPERLINK("x")', 'str', undefined, '=HYPERLINK("x")'],
    ['', 'n', undefined, ''],
  ])('%s as %s is shown as %s', (value, type, format, shown) => {
    expect(formatCell(value, type, format)).toBe(shown);
  });
});

const DOCUMENTS = 'prisma/demo/library/files';

it.each(readdirSync(DOCUMENTS))('%s of the demonstration can be read', async (name) => {
  const stored = await storeFile(createReadStream(`${DOCUMENTS}/${name}`), name);
  const type = name.split('.').at(-1) ?? '';
  expect(readableTypes).toContain(type);
  const reading = await readFileOf({ sha256: stored?.sha256 ?? '', type });
  if (reading?.kind === 'document') {
    expect(reading.cut).toBe(false);
    expect(reading.blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(0);
  } else if (reading?.kind === 'sheets') {
    expect(reading.sheets.length).toBeGreaterThan(0);
    expect(reading.sheets[0]?.rows.length).toBeGreaterThan(1);
  } else throw new Error('It cannot be read');
});

describe('OpenDocument', () => {
  const content = (body: string) =>
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:xlink="x" xmlns:style="s" xmlns:fo="f">${body}</office:document-content>`,
    });

  it('text keeps headings, lists, tables and links', async () => {
    const reading = await read(
      content(
        '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>' +
          '<text:h text:outline-level="2">Aim</text:h><text:list><text:list-item><text:p>Point</text:p></text:list-item></text:list>' +
          '<text:p><text:span text:style-name="B">Bold</text:span><text:a xlink:href="javascript:x">no</text:a></text:p>' +
          '<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
      ),
      'odt',
    );
    expect(reading).toMatchObject({
      blocks: [
        { kind: 'heading', level: 2 },
        { kind: 'item', depth: 0 },
        { kind: 'paragraph', runs: [{ text: 'Bold', bold: true }, { text: 'no' }] },
        { kind: 'table', rows: [{ cells: [{ span: 1 }] }] },
      ],
    });
  });

  it('workbooks are tables, and a sheet’s empty edge is no row', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
    const reading = await read(
      content(
        `<table:table table:name="Costs"><table:table-row>${cell('Year')}${cell('2008')}${cell('', 'table:number-columns-repeated="16000"')}</table:table-row><table:table-row>${cell('', 'table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
      ),
      'ods',
    );
    expect(reading).toEqual({
      kind: 'sheets',
      sheets: [{ name: 'Costs', rows: [['Year', '2008']], more: 0 }],
    });
  });
});

describe('slides', () => {
  const shape = (kind: string, ...paragraphs: string[]) =>
    `<p:sp><p:nvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs.join('')}</p:txBody></p:sp>`;
  const says = (text: string, level = 0, run = '') =>
    `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r></a:p>`;
  const slide = (body: string) => `<p:sld xmlns:p="p" xmlns:a="a">${body}</p:sld>`;

  it('of PowerPoint stand in the order in which they are shown, with titles and points', async () => {
    const titled = slide(
      shape('<p:ph type="title"/>', says('Why now')) +
        shape('<p:ph idx="1"/>', says('Waiting', 0), says('Six weeks', 1, 'b="1"')) +
        shape('', says('Beside')),
    );
    const table = slide(
      `<a:tbl><a:tr><a:tc gridSpan="2"><a:txBody>${says('Cost')}</a:txBody></a:tc></a:tr></a:tbl>`,
    );
    const reading = await read(
      zipped({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
        'ppt/presentation.xml':
          '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId9"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst></p:presentation>',
        'ppt/_rels/presentation.xml.rels':
          '<Relationships><Relationship Id="rId2" Target="slides/slide1.xml"/><Relationship Id="rId9" Target="/ppt/slides/slide2.xml"/></Relationships>',
        'ppt/slides/slide1.xml': table,
        'ppt/slides/slide2.xml': titled,
      }),
      'pptx',
    );
    expect(reading).toEqual({
      kind: 'document',
      cut: false,
      blocks: [
        { kind: 'heading', level: 2, runs: [{ text: 'Slide 1' }] },
        { kind: 'heading', level: 3, runs: [{ text: 'Why now' }] },
        { kind: 'item', depth: 0, ordered: false, runs: [{ text: 'Waiting' }] },
        { kind: 'item', depth: 1, ordered: false, runs: [{ text: 'Six weeks', bold: true }] },
        { kind: 'paragraph', runs: [{ text: 'Beside' }] },
        { kind: 'heading', level: 2, runs: [{ text: 'Slide 2' }] },
        {
          kind: 'table',
          rows: [
            {
              heading: false,
              cells: [{ span: 2, blocks: [{ kind: 'paragraph', runs: [{ text: 'Cost' }] }] }],
            },
          ],
        },
      ],
    });
  });

  it('of OpenDocument too, without what the speaker notes', async () => {
    const body =
      '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Why now</text:p></draw:text-box></draw:frame>' +
      '<draw:frame><draw:text-box><text:list><text:list-item><text:p>Waiting</text:p></text:list-item></text:list></draw:text-box></draw:frame>' +
      '<presentation:notes><draw:frame><draw:text-box><text:p>Smile</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>';
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:presentation="p">${body}</office:document-content>`;
    expect(await read(openDocument('presentation', content), 'odp')).toMatchObject({
      blocks: [
        { kind: 'heading', level: 2, runs: [{ text: 'Slide 1' }] },
        { kind: 'heading', level: 3, runs: [{ text: 'Why now' }] },
        { kind: 'item', depth: 0, runs: [{ text: 'Waiting' }] },
      ],
    });
  });
});

describe('versions', () => {
  const shareText = async (text: string, more = {}) => {
    const attachments = [await sendFile(owner, Buffer.from(text), 'notes.md')];
    return shareItem(owner, sharing({ attachments, ...more }));
  };

  it('are read in the page by whoever may read the document', async () => {
    const slug = await shareText('# Aim\n\n<script>alert(1)</script>', {
      title: 'Ours',
      audience: 'owners',
    });
    const page = (actor: Person, number = '1') =>
      findVersionPage(actor, { slug, number, fileId: '' });
    const { reading } = await page(owner);
    expect(reading.kind === 'markdown' && reading.html).toContain('&lt;script&gt;');
    await expect(page(other)).rejects.toThrow(NotFound);
    await expect(page(owner, '2')).rejects.toThrow(NotFound);
  });

  it('of a PDF are its pages and its words; a scan has none', async () => {
    const shown = async (bytes: Buffer) => {
      const attachments = [await sendFile(owner, bytes, 'plan.pdf')];
      const slug = await shareItem(owner, sharing({ attachments }));
      return (await findVersionPage(other, { slug, number: '1', fileId: '' })).reading;
    };
    expect(await shown(pdfOf(['Move care nearer home']))).toMatchObject({
      kind: 'pdf',
      text: expect.stringContaining('Move care nearer home') as string,
    });
    expect(await shown(pdfOf(['']))).toMatchObject({ kind: 'pdf', cut: false });
  });

  it('are compared by their words', async () => {
    const slug = await shareText('One\n\nTwo is long enough to change\n\nThree\n\nFour\n\nFive', {
      title: 'Compared',
    });
    const attachments = [
      await sendFile(
        owner,
        Buffer.from('One\n\nTwo is long enough to be different\n\nThree\n\nFour\n\nFive\n\nSix'),
        'notes.md',
      ),
    ];
    await addVersion(owner, slug, versionForm.parse({ attachments, note: 'More' }));
    const { stretches } = await compareVersions(other, slug, { from: '1', to: '2' });
    expect(stretches?.slice(0, 2)).toMatchObject([
      { kind: 'same', lines: ['One'] },
      { kind: 'changed' },
    ]);
    expect(stretches?.at(-1)).toEqual({ kind: 'in', line: 'Six' });
    await expect(compareVersions(other, slug, { from: '2', to: '1' })).rejects.toThrow(NotFound);
  });

  it('fold what is the same', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `Line ${at}`);
    const stretches = compareLines(lines, [...lines.slice(0, 10), 'New', ...lines.slice(10)]);
    expect(stretches).toEqual([
      { kind: 'same', count: 9, lines: [] },
      { kind: 'same', count: 0, lines: ['Line 9'] },
      { kind: 'in', line: 'New' },
      { kind: 'same', count: 0, lines: ['Line 10'] },
      { kind: 'same', count: 9, lines: [] },
    ]);
  });
});
