import { ZipFile } from 'yazl';
import '~/platform/files/search.server';
import { storeFile } from '~/platform/files/store.server';
import { stageFile } from '~/platform/files/staging.server';
import type { Person } from '~/platform/actor';
import type { DemoFile } from './types';

/** Files of the demonstration network: Word documents, written when it is loaded and taken in as a member's are. */

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Sends a document as a member; its id is for the verb that writes the post. */
export async function sendFile(actor: Person, { name, paragraphs }: DemoFile): Promise<string> {
  const stored = await storeFile(writeDocument(paragraphs), name);
  if (!stored) throw new Error(`The document "${name}" is empty`);
  return (await stageFile(actor, stored)).id;
}

/** The smallest document that Word opens. */
function writeDocument(paragraphs: string[]): AsyncIterable<Uint8Array> {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
  const zip = new ZipFile();
  // The same bytes every time.
  const mtime = new Date(2008, 3, 10);
  for (const [path, xml] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(DECLARED + xml), path, { mtime });
  }
  zip.end();
  return zip.outputStream as AsyncIterable<Uint8Array> & NodeJS.ReadableStream;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
