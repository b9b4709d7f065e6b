// @ts-check
/**
 * A Word document of a Markdown text: real headings, lists, tables with header rows, a title and a language, so that a
 * screen reader finds its way. Text that is quoted is help for whoever fills the document in. A rule begins a page.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import MarkdownIt from 'markdown-it';

/** @typedef {import('markdown-it').Token} Token */

/** What is to be ticked: one thing of a list. */
const BOX = /^\[ \] (?!.*\[ \])/;

const INK = '14211C';
const FEN = '0B4A3A';
const RULE = 'B9C6BF';
const TINT = 'EAF2EE';

/** Of an A4 page between its margins, in twentieths of a point. */
const WIDTH = 9638;
const MARGIN = 1134;

const levels = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
};

/**
 * @param {{ title: string, subtitle: string, text: string }} source
 * @returns {Promise<Buffer>}
 */
export async function writeWord({ title, subtitle, text }) {
  const tokens = new MarkdownIt().parse(text, {});
  const { body, lists } = readBlocks(tokens, text.split('\n'));
  const document = new Document({
    title,
    subject: subtitle,
    description: subtitle,
    creator: 'PbC Network',
    lastModifiedBy: 'PbC Network',
    styles,
    numbering: {
      config: [bullets, boxes, ...Array.from({ length: lists }, (_, at) => numbersOf(at + 1))],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: new Header({ children: [small(title)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: subtitle, style: 'Subtitle' }),
          ...body,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const font = 'Arial';
const paragraph = { spacing: { after: 120, line: 276 } };
/** @param {number} size @param {number} before */
const heading = (size, before) => ({
  run: { font, size, bold: true, color: FEN },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const styles = {
  default: {
    document: { run: { font, size: 22, color: INK, language: { value: 'en-GB' } }, paragraph },
    title: {
      run: { font, size: 44, bold: true, color: FEN },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: heading(30, 360),
    heading2: heading(25, 260),
    heading3: heading(22, 200),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 25, color: '3F4F48' },
      paragraph: { spacing: { after: 280 } },
    },
    {
      id: 'Help',
      name: 'Help',
      basedOn: 'Normal',
      run: { size: 20, color: '3F4F48' },
      paragraph: {
        indent: { left: 200 },
        spacing: { after: 140 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: FEN, space: 8 } },
      },
    },
  ],
};

/** Of a list and the list within it. @param {string} reference @param {[string, string]} marks */
const marked = (reference, marks) => ({
  reference,
  levels: marks.map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    style: { paragraph: { indent: { left: 420 + 420 * level, hanging: 320 } } },
  })),
});
const bullets = marked('bullets', ['•', '–']);
const boxes = marked('boxes', ['☐', '☐']);

/** Each list counts for itself. @param {number} list */
function numbersOf(list) {
  return {
    reference: `numbers-${list}`,
    levels: [0, 1].map((level) => ({
      level,
      format: level === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
      text: `%${level + 1}.`,
      style: { paragraph: { indent: { left: 460 + 420 * level, hanging: 380 } } },
    })),
  };
}

/** @param {string} text */
function small(text) {
  return new Paragraph({ children: [new TextRun({ text, size: 18, color: '3F4F48' })] });
}

function pageNumber() {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [
      new TextRun({
        size: 18,
        color: '3F4F48',
        children: [
          'Shared in the library of the PbC Network\tPage ',
          PageNumber.CURRENT,
          ' of ',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
}

/**
 * @param {Token[]} tokens
 * @param {string[]} lines of the source: a table’s dashes say how wide its columns are
 */
function readBlocks(tokens, lines) {
  /** @type {Array<Paragraph | Table>} */
  const body = [];
  /** @type {Array<{ reference: string }>} */
  const open = [];
  let lists = 0;
  let quoted = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = /** @type {Token} */ (tokens[at]);
    const inline = /** @type {Token} */ (tokens[at + 1]);
    switch (token.type) {
      case 'blockquote_open':
        quoted = true;
        break;
      case 'blockquote_close':
        quoted = false;
        break;
      case 'bullet_list_open':
        open.push({ reference: 'bullets' });
        break;
      case 'ordered_list_open':
        open.push({ reference: `numbers-${(lists += 1)}` });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        open.pop();
        break;
      case 'heading_open':
        body.push(
          new Paragraph({
            heading: levels[/** @type {keyof typeof levels} */ (token.tag)],
            children: runsOf(inline),
          }),
        );
        break;
      case 'paragraph_open': {
        const list = BOX.test(inline.content) ? { reference: 'boxes' } : open.at(-1);
        body.push(
          new Paragraph({
            ...(list && { numbering: { ...list, level: open.length - 1 }, spacing: { after: 60 } }),
            ...(quoted && { style: 'Help' }),
            children: runsOf(inline),
          }),
        );
        break;
      }
      case 'hr':
        body.push(new Paragraph({ children: [new PageBreak()] }));
        break;
      case 'table_open': {
        const end = tokens.findIndex((other, index) => index > at && other.type === 'table_close');
        const dashes = lines[(token.map?.[0] ?? 0) + 1] ?? '';
        body.push(
          tableOf(tokens.slice(at, end), dashes),
          new Paragraph({ spacing: { after: 60 } }),
        );
        at = end;
        break;
      }
    }
  }
  return { body, lists };
}

/** @param {Token[]} tokens @param {string} dashes */
function tableOf(tokens, dashes) {
  const shares = dashes
    .split('|')
    .slice(1, -1)
    .map((column) => column.trim().length);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((WIDTH * share) / whole));
  /** @type {TableRow[]} */
  const rows = [];
  /** @type {TableCell[]} */
  let cells = [];
  // A table of names and answers has no column heads: its first column says what each row is.
  const nameless = headsOf(tokens).every((head) => head === '');
  for (const [at, { type }] of tokens.entries()) {
    if (type === 'tr_open') cells = [];
    if (type === 'th_open' || type === 'td_open') {
      const inline = /** @type {Token} */ (tokens[at + 1]);
      const head = type === 'th_open' || (nameless && cells.length === 0);
      cells.push(cellOf(inline, head, widths[cells.length] ?? 0));
    }
    if (type === 'thead_close' && nameless) rows.pop();
    if (type === 'tr_close') {
      const tableHeader = !nameless && rows.length === 0;
      rows.push(new TableRow({ children: cells, tableHeader, cantSplit: true }));
    }
  }
  const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
  return new Table({
    rows,
    borders,
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
  });
}

/** @param {Token[]} tokens */
function headsOf(tokens) {
  return tokens.flatMap(({ type }, at) =>
    type === 'th_open' ? (tokens[at + 1]?.content ?? '') : [],
  );
}

/** @param {Token} inline @param {boolean} head @param {number} width */
function cellOf(inline, head, width) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
    ...(head && { shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' } }),
    children: [
      new Paragraph({
        spacing: { after: 0 },
        alignment: AlignmentType.LEFT,
        children: runsOf(inline, head),
      }),
    ],
  });
}

/** @param {Token} inline @param {boolean} bold */
function runsOf(inline, bold = false) {
  const runs = [];
  let strong = bold;
  let italics = false;
  for (const { type, content } of inline.children ?? []) {
    if (type === 'strong_open') strong = true;
    if (type === 'strong_close') strong = bold;
    if (type === 'em_open') italics = true;
    if (type === 'em_close') italics = false;
    if (type === 'softbreak') runs.push(new TextRun({ text: ' ' }));
    if (type === 'hardbreak') runs.push(new TextRun({ break: 1 }));
    if (type !== 'text') continue;
    const text = content.replace(BOX, '').replaceAll('[ ]', '☐');
    runs.push(new TextRun({ text, bold: strong, italics }));
  }
  return runs;
}
