import { readParts } from './archive.server';
import { TextCollector } from './collector';
import { readXml, type Markup } from './xml.server';

/** Words of Word, Excel, PowerPoint and OpenDocument files: of the parts that hold text, in the order of reading. */

interface Format {
  /** By their names, in the order in which they are read; parts of one kind by their numbers. */
  parts: readonly RegExp[];
  markup: Markup;
}

const elements = (...names: string[]): ReadonlySet<string> => new Set(names);

const word: Format = {
  parts: [
    /^word\/document\d*\.xml$/,
    /^word\/footnotes\.xml$/,
    /^word\/endnotes\.xml$/,
    /^word\/comments\.xml$/,
    /^word\/header(\d*)\.xml$/,
    /^word\/footer(\d*)\.xml$/,
  ],
  markup: {
    holds: elements('t'),
    breaks: elements('p', 'tab', 'br', 'cr', 'tc'),
    // A drawing's text stands there a second time, for older versions.
    skips: elements('Fallback'),
  },
};

/** Texts of cells; numbers are not looked for. */
const excel: Format = {
  parts: [
    /^xl\/sharedStrings\.xml$/,
    /^xl\/worksheets\/sheet(\d*)\.xml$/,
    /^xl\/comments(\d*)\.xml$/,
  ],
  markup: {
    holds: elements('t'),
    breaks: elements('si', 'is', 'comment'),
    // How a word is pronounced, in Japanese.
    skips: elements('rPh'),
  },
};

const powerPoint: Format = {
  parts: [/^ppt\/slides\/slide(\d*)\.xml$/, /^ppt\/notesSlides\/notesSlide(\d*)\.xml$/],
  markup: { holds: elements('t'), breaks: elements('p', 'br', 'tc'), skips: elements('Fallback') },
};

const openDocument: Format = {
  parts: [/^content\.xml$/],
  markup: {
    holds: elements('p', 'h'),
    breaks: elements('p', 'h', 's', 'tab', 'line-break'),
    skips: elements('tracked-changes'),
  },
};

const formats = {
  docx: word,
  xlsx: excel,
  pptx: powerPoint,
  odt: openDocument,
  ods: openDocument,
  odp: openDocument,
};

export type OfficeType = keyof typeof formats;

/** More parts of one kind than there can be, so that kinds follow one another. */
const KIND = 1_000_000;

/**
 * Reads the words of an office document.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readOffice(path: string, type: OfficeType): Promise<string> {
  const { parts, markup } = formats[type];
  const into = new TextCollector();
  await readParts(
    path,
    (name) => rankOf(name, parts),
    async (part) => {
      into.gap();
      await readXml(part, markup, into);
    },
    () => into.full,
  );
  return into.text;
}

function rankOf(name: string, parts: readonly RegExp[]): number | null {
  for (const [kind, pattern] of parts.entries()) {
    const found = pattern.exec(name);
    if (found) return kind * KIND + Math.min(Number(found[1] ?? 0), KIND - 1);
  }
  return null;
}
