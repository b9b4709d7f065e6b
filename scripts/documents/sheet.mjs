// @ts-check
/**
 * An Excel workbook, written by hand: a library for it would be larger than all documents together, and the only one of
 * note is not looked after any more. A formula stands with its result, so that a reader that works nothing out shows it.
 */
import { pack } from './same-bytes.mjs';

/**
 * @typedef {'text' | 'head' | 'title' | 'help' | 'input' | 'inputMoney' | 'inputPercent' | 'number' | 'money' | 'percent' | 'date' | 'total' | 'totalMoney' | 'inputDate'} Style
 * @typedef {string | number | null | { v: string | number, f?: string, s?: Style }} Cell
 * @typedef {{ cells: string, values: string[] }} Choice only these values, in these cells
 * @typedef {{ name: string, widths: number[], rows: Cell[][], heads?: number, choices?: Choice[], scale?: string }} Sheet
 *   `heads` is the row of column heads (from 1): it stays in sight, and is repeated on each page; `scale` cells are
 *   coloured from low to high
 */

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** In the order of `cellXfs` below. @type {Style[]} */
const styles = [
  'text',
  'head',
  'title',
  'help',
  'input',
  'inputMoney',
  'inputPercent',
  'number',
  'money',
  'percent',
  'date',
  'total',
  'totalMoney',
  'inputDate',
];

/** @param {{ title: string, sheets: Sheet[] }} workbook @returns {Promise<Buffer>} */
export function writeSheet({ title, sheets }) {
  const parts = new Map([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['core', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', core(title)],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map(
          (_, at) =>
            /** @type {[string, string]} */ (['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesPart],
  ]);
  for (const [at, sheet] of sheets.entries())
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet));
  return pack(new Map([...parts].map(([name, xml]) => [name, DECLARED + xml])));
}

/** @param {number} count */
function contentTypes(count) {
  const sheets = Array.from({ length: count }, (_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${sheets.join('')}${override('/xl/styles.xml', `${TYPE}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

/** @param {string} name @param {string} type */
const override = (name, type) => `<Override PartName="${name}" ContentType="${type}"/>`;

/** @param {Array<[string, string]>} targets kind and place */
function relations(targets) {
  const all = targets.map(([kind, target], at) => {
    const type =
      kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** @param {string} title */
const core = (title) =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>PbC Network</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2008-04-10T00:00:00Z</dcterms:created></cp:coreProperties>`;

/** @param {Sheet[]} sheets */
function workbook(sheets) {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, heads }, at) =>
    heads
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escape(name)}'!$${heads}:$${heads}</definedName>`,
        ]
      : [],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>${names}<calcPr fullCalcOnLoad="1"/></workbook>`;
}

/** @param {Sheet} sheet */
function worksheet({ widths, rows, heads, choices = [], scale }) {
  const pane = heads
    ? `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const filled = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, `${letter(column)}${at + 1}`, heads === at + 1)).join('')}</row>`,
  );
  const colours = scale
    ? `<conditionalFormatting sqref="${scale}"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="1"/><cfvo type="num" val="10"/><cfvo type="num" val="25"/><color rgb="FFE3F1E8"/><color rgb="FFFFF0C9"/><color rgb="FFF6C9C0"/></colorScale></cfRule></conditionalFormatting>`
    : '';
  const lists = choices.map(
    ({ cells, values }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${escape(values.join(','))}"</formula1></dataValidation>`,
  );
  const validations =
    lists.length > 0
      ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
      : '';
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${filled.join('')}</sheetData>${colours}${validations}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** @param {Cell} cell @param {string} at @param {boolean} head */
function cellOf(cell, at, head) {
  if (cell === null) return '';
  const {
    v,
    f,
    s = head ? 'head' : 'text',
  } = typeof cell === 'object' ? cell : { v: cell, f: undefined };
  const style = ` s="${styles.indexOf(/** @type {Style} */ (s))}"`;
  const formula = f === undefined ? '' : `<f>${escape(f)}</f>`;
  if (typeof v === 'number') return `<c r="${at}"${style}>${formula}<v>${v}</v></c>`;
  if (f !== undefined) return `<c r="${at}"${style} t="str">${formula}<v>${escape(v)}</v></c>`;
  if (v === '') return `<c r="${at}"${style}/>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(v)}</t></is></c>`;
}

/** @param {number} column */
const letter = (column) => String.fromCharCode(65 + column);

/** @param {string} text */
const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** @param {number} id @param {string} more */
const font = (id, more) =>
  `<font>${more}<sz val="${id}"/><color rgb="FF14211C"/><name val="Arial"/></font>`;
/** @param {string} colour */
const fill = (colour) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
const side = (/** @type {string} */ name) =>
  `<${name} style="thin"><color rgb="FFB9C6BF"/></${name}>`;
/** @param {{ font?: number, fill?: number, border?: number, format?: number, top?: boolean }} of */
const xf = ({ font: fontId = 0, fill: fillId = 0, border = 1, format = 0 }) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="${border}"/></xf>`;

const MONEY = 164;
const DATE = 165;

const stylesPart = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="${MONEY}" formatCode="&quot;£&quot;#,##0;[Red]-&quot;£&quot;#,##0"/><numFmt numFmtId="${DATE}" formatCode="d mmmm yyyy"/></numFmts><fonts count="4">${font(10, '')}${font(10, '<b/>')}${font(16, '<b/>')}${font(10, '<i/>')}</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('D5E5DD')}${fill('FFF9E6')}${fill('EEF2F0')}</fills><borders count="2"><border/><border>${side('left')}${side('right')}${side('top')}${side('bottom')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${[
  xf({}),
  xf({ font: 1, fill: 2 }),
  xf({ font: 2, border: 0 }),
  xf({ font: 3, border: 0 }),
  xf({ fill: 3 }),
  xf({ fill: 3, format: MONEY }),
  xf({ fill: 3, format: 9 }),
  xf({ format: 3 }),
  xf({ format: MONEY }),
  xf({ format: 9 }),
  xf({ format: DATE }),
  xf({ font: 1, fill: 4, format: 3 }),
  xf({ font: 1, fill: 4, format: MONEY }),
  xf({ fill: 3, format: DATE }),
].join('')}</cellXfs></styleSheet>`;
