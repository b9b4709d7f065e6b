import sharp from 'sharp';
import { crc32, deflateRawSync } from 'node:zlib';

/** Real files, made on the spot: what people send, and what nobody should. */

export interface Part {
  name: string;
  content?: string | Buffer;
  /** What the archive says of it, when that is not true. */
  says?: { packed?: number; unpacked?: number; encrypted?: boolean };
}

/** A ZIP archive, which may lie about its parts. */
export function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', says = {} } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(says.encrypted ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(says.packed ?? packed.length, 14);
    head.writeUInt32LE(says.unpacked ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, rest, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document. @param more parts */
export function docx(text = 'Fair shares', more: Part[] = []): Buffer {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPES}"/></Types>`;
  return zip([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: `<w:document>${text}</w:document>` },
    ...more,
  ]);
}

/** A PDF of one empty page, as plain as can be. */
export function pdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n${more}`,
  );
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#064' } });

export function png(width = 40, height = 30): Promise<Buffer> {
  return plain(width, height).png().toBuffer();
}

export function gif(): Promise<Buffer> {
  return plain(8, 8).gif().toBuffer();
}

/** A photograph as phones make them: lying on its side, with the place where it was taken. */
export function photograph(): Promise<Buffer> {
  return plain(40, 30)
    .withExif({
      IFD0: { Make: 'SecretPhone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 12/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A PNG of a few bytes that says it is 30,000 by 30,000 pixels. */
export async function hugePng(): Promise<Buffer> {
  const bytes = await png();
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** The beginning of a Word document with a password: the old container, with the name of the protected part. */
export function protectedDocx(): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 2050);
  return bytes;
}

/** An OpenDocument text; its manifest may say that parts of it are encrypted. */
export function odt(manifest = '<manifest:manifest/>'): Buffer {
  return openDocument('text', '<office:document-content/>', manifest);
}

/** An OpenDocument file of some kind. */
export function openDocument(
  kind: 'text' | 'spreadsheet' | 'presentation',
  content: string,
  manifest = '<manifest:manifest/>',
): Buffer {
  const archive = zip([
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'content.xml', content },
  ]);
  // Its first part is not packed, and says what it is.
  const type = Buffer.from(`application/vnd.oasis.opendocument.${kind}`);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt32LE(crc32(type), 10);
  head.writeUInt32LE(type.length, 14);
  head.writeUInt32LE(type.length, 18);
  head.writeUInt16LE(8, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from('mimetype'), type]);
  return withPart(local, archive);
}

/** Puts a part before an archive, which its directory does not list. */
function withPart(local: Buffer, archive: Buffer): Buffer {
  const moved = Buffer.from(archive);
  const end = moved.lastIndexOf('PK\x05\x06');
  const directory = moved.readUInt32LE(end + 16);
  for (let at = directory; at < end;) {
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + local.length, at + 42);
    at += 46 + moved.readUInt16LE(at + 28);
  }
  moved.writeUInt32LE(directory + local.length, end + 16);
  return Buffer.concat([local, moved]);
}
