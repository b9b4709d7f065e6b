import { openDocument, zip, type Part } from './sample-files';

/** Documents with words in them, as small as the programs that write them could make them. */

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function office(main: string, type: string, parts: Part[]): Buffer {
  const content = `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${OFFICE}.${type}.main+xml"/></Types>`;
  return zip([{ name: '[Content_Types].xml', content }, ...parts]);
}

/** What stands in a document, for XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;

/** A Word document, a paragraph each. @param more parts */
export function word(paragraphs: string | string[], more: Part[] = []): Buffer {
  const body = [paragraphs].flat().map(paragraph).join('');
  return wordOf(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, more);
}

/** A Word document of some XML, whatever that is. */
export function wordOf(xml: string, more: Part[] = []): Buffer {
  const part = { name: 'word/document.xml', content: DECLARED + xml };
  return office('word/document.xml', 'wordprocessingml.document', [part, ...more]);
}

/** A workbook with one text that its cells share, and one that stands in a cell itself. */
export function workbook(shared: string, inline: string): Buffer {
  return office('xl/workbook.xml', 'spreadsheetml.sheet', [
    { name: 'xl/workbook.xml', content: `${DECLARED}<workbook/>` },
    {
      name: 'xl/sharedStrings.xml',
      content: `${DECLARED}<sst><si><r><t>${escapeXml(shared)}</t></r><rPh><t>phonetic</t></rPh></si></sst>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${DECLARED}<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>1234</v></c><c t="inlineStr"><is><t>${escapeXml(inline)}</t></is></c></row></sheetData></worksheet>`,
    },
  ]);
}

/** Slides, each with its text and its notes. */
export function slides(texts: Array<{ slide: string; notes: string }>): Buffer {
  const text = (words: string) =>
    `${DECLARED}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${escapeXml(words)}</a:t></a:r></a:p></p:sld>`;
  return office('ppt/presentation.xml', 'presentationml.presentation', [
    { name: 'ppt/presentation.xml', content: `${DECLARED}<p:presentation xmlns:p="p"/>` },
    ...texts.flatMap(({ slide, notes }, at) => [
      { name: `ppt/slides/slide${at + 1}.xml`, content: text(slide) },
      { name: `ppt/notesSlides/notesSlide${at + 1}.xml`, content: text(notes) },
    ]),
  ]);
}

/** An OpenDocument text, a paragraph each. */
export function openText(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('');
  return openDocument('text', openContent(`<office:text>${body}</office:text>`));
}

/** An OpenDocument spreadsheet, a cell each. */
export function openSheet(...cells: string[]): Buffer {
  const row = cells
    .map((text) => `<table:table-cell><text:p>${escapeXml(text)}</text:p></table:table-cell>`)
    .join('');
  return openDocument('spreadsheet', openContent(`<table:table-row>${row}</table:table-row>`));
}

function openContent(body: string): string {
  return `${DECLARED}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="ta"><office:body>${body}</office:body></office:document-content>`;
}

/**
 * A PDF with a page for each text.
 *
 * @param more objects, numbered from 1000 on
 * @param catalog what else its catalogue says
 */
export function pdfOf(pages: string[], more: string[] = [], catalog = ''): Buffer {
  const objects = new Map<number, string>();
  const kids = pages.map((_, at) => 10 + 2 * at);
  objects.set(1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`);
  objects.set(
    2,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]>>`,
  );
  objects.set(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  pages.forEach((text, at) => {
    const id = 10 + 2 * at;
    const lines = text.split('\n').map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`);
    const stream = `BT /F1 12 Tf 14 TL 50 700 Td ${lines.join(' ')} ET`;
    objects.set(
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${id + 1} 0 R>>`,
    );
    objects.set(id + 1, `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
  });
  more.forEach((object, at) => objects.set(1000 + at, object));
  let file = '%PDF-1.4\n';
  const at = new Map<number, number>();
  for (const [id, object] of objects) {
    at.set(id, Buffer.byteLength(file, 'latin1'));
    file += `${id} 0 obj\n${object}\nendobj\n`;
  }
  const start = Buffer.byteLength(file, 'latin1');
  const rows = [...at].map(
    ([id, place]) => `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  );
  file += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`;
  file += `trailer\n<</Size 2000/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
