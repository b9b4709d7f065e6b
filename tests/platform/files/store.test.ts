import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { folderOf, pathOf } from '~/platform/files/folder.server';
import { MAX_FILE_BYTES } from '~/platform/files/limits';
import type { FileRefused } from '~/platform/files/refused.server';
import { storeFile } from '~/platform/files/store.server';
import {
  docx,
  gif,
  hugePng,
  odt,
  pdf,
  photograph,
  png,
  protectedDocx,
  zip,
} from '../../support/sample-files';

const store = (bytes: Buffer | string, name: string) =>
  storeFile(Readable.from([Buffer.from(bytes)]), name);

/** What was stored; fails when nothing was. */
async function stored(bytes: Buffer | string, name: string) {
  const file = await store(bytes, name);
  if (!file) throw new Error('Nothing was stored');
  return { ...file, content: readFileSync(pathOf(file.sha256)) };
}

const problemOf = (storing: Promise<unknown>) =>
  storing.then(
    () => 'none',
    (error: FileRefused) => error.problem,
  );

const arrivals = () => (existsSync(folderOf('incoming')) ? readdirSync(folderOf('incoming')) : []);

describe('a file that is taken', () => {
  it('lies under the hash of its bytes, for the process’s user alone', async () => {
    const bytes = docx();
    const file = await stored(bytes, 'plan.docx');
    expect(file).toMatchObject({ type: 'docx', name: 'plan.docx', bytes: bytes.length });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(file.content.equals(bytes)).toBe(true);
    expect(statSync(pathOf(file.sha256)).mode & 0o077).toBe(0);
    expect(arrivals()).toEqual([]);
  });

  it('lies there once, however often the same bytes are sent', async () => {
    const first = await stored(docx('twice'), 'a.docx');
    const second = await stored(docx('twice'), 'b.docx');
    expect(second.sha256).toBe(first.sha256);
    expect(second.name).toBe('b.docx');
    expect(readdirSync(folderOf(first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  it.each([
    ['what Windows calls Unicode', Buffer.from('\ufeffZürich', 'utf16le'), 'a.txt', 'txt'],
    ['an OpenDocument text', odt(), 'a.odt', 'odt'],
    ['a PDF', pdf(), 'a.pdf', 'pdf'],
    ['a PDF that is called otherwise', pdf(), 'holiday.png', 'pdf'],
    ['a text', 'Zoë\tand\r\nco.', 'a.txt', 'txt'],
    ['a text that begins like a picture', 'BMI,weight\n24,80\n', 'a.csv', 'csv'],
    ['a table of Excel’s old encoding', Buffer.from('Caf\xe9;1\r\n', 'latin1'), 'a.csv', 'csv'],
    ['rich text', '{\\rtf1\\ansi Hello}', 'a.rtf', 'rtf'],
  ])('may be %s', async (_, bytes, name, type) => {
    expect((await stored(bytes, name)).type).toBe(type);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), 'report.docx', 'wrong-type'],
    [
      'a program called a text',
      Buffer.from('MZ\x90\x00\x03', 'latin1'),
      'report.txt',
      'wrong-type',
    ],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', 'a.html', 'wrong-type'],
    ['a drawing that can hold scripts', '<svg onload="alert(1)"/>', 'a.svg', 'wrong-type'],
    ['the same called a picture', '<svg onload="alert(1)"/>', 'a.png', 'wrong-type'],
    ['an archive', zip([{ name: 'a.txt', content: 'a' }]), 'a.zip', 'wrong-type'],
    [
      'an archive called a document',
      zip([{ name: 'a.txt', content: 'a' }]),
      'a.docx',
      'wrong-type',
    ],
    ['a document with macros', macroDocument(), 'a.docx', 'macros'],
    ['nothing', '', 'a.docx', 'empty'],
    ['a Word document with a password', protectedDocx(), 'a.docx', 'password'],
    [
      'an archive with a password',
      docx('', [{ name: 'x', says: { encrypted: true } }]),
      'a.docx',
      'password',
    ],
    [
      'an OpenDocument text with a password',
      odt('<manifest:encryption-data/>'),
      'a.odt',
      'password',
    ],
    [
      'a bomb that says so',
      docx('', [{ name: 'x', says: { unpacked: 2 ** 32 - 1 } }]),
      'a.docx',
      'unreadable',
    ],
    [
      'a bomb of overlapping parts',
      docx('', [{ name: 'x', says: { packed: 2 ** 31 } }]),
      'a.docx',
      'unreadable',
    ],
    ['an archive of too many parts', manyParts(), 'a.docx', 'unreadable'],
    ['half an archive', docx().subarray(0, 200), 'a.docx', 'unreadable'],
    ['a manifest that is a bomb', odt('x'.repeat(3_000_000)), 'a.odt', 'unreadable'],
  ])('may be %s', async (_, bytes, name, problem) => {
    expect(await problemOf(store(bytes, name))).toBe(problem);
    expect(arrivals()).toEqual([]);
  });

  it('has one byte too many', async () => {
    const most = Buffer.alloc(MAX_FILE_BYTES, 'a');
    expect(await problemOf(store(most, 'a.txt'))).toBe('none');
    expect(await problemOf(store(Buffer.concat([most, Buffer.from('a')]), 'a.txt'))).toBe(
      'too-big',
    );
    expect(arrivals()).toEqual([]);
  });

  it('is none at all: the field was left empty', async () => {
    expect(await store('', '')).toBeNull();
    expect(arrivals()).toEqual([]);
  });

  it('breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('Gone away');
    }
    await expect(storeFile(broken(), 'a.txt')).rejects.toThrow('Gone away');
    expect(arrivals()).toEqual([]);
  });
});

describe('a picture', () => {
  it('loses the place where it was taken, and stands upright', async () => {
    const sent = await photograph();
    expect(sent.includes('SecretPhone')).toBe(true);
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { content, width, height, type } = await stored(sent, 'me.jpg');
    const kept = await sharp(content).metadata();
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(4).fill(undefined));
    expect(content.includes('SecretPhone')).toBe(false);
    expect([type, width, height]).toEqual(['jpeg', 30, 40]);
  });

  it('with a page behind it loses the page', async () => {
    const html = '<html><script>alert(document.domain)</script></html>';
    const { content } = await stored(Buffer.concat([await png(), Buffer.from(html)]), 'a.png');
    expect(content.includes('script')).toBe(false);
    expect((await sharp(content).metadata()).format).toBe('png');
  });

  it('that is a program too is a picture alone', async () => {
    const bytes = await gif();
    // The classic: GIF89a with "/*" for its size, the program after the picture.
    const both = Buffer.concat([bytes, Buffer.from('*/=1;alert(document.domain);//')]);
    const { content, type } = await stored(both, 'a.gif');
    expect(type).toBe('gif');
    expect(content.includes('alert')).toBe(false);
  });

  it('of 30,000 by 30,000 pixels is refused before it is unpacked', async () => {
    expect(await problemOf(store(await hugePng(), 'a.png'))).toBe('too-large-picture');
    expect(arrivals()).toEqual([]);
  });

  it('that breaks off is refused', async () => {
    const whole = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 9, sigma: 90 },
      },
    })
      .png()
      .toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    expect(await problemOf(store(half, 'a.png'))).toBe('unreadable');
    expect(arrivals()).toEqual([]);
  });

  it('does not keep the next from being taken', async () => {
    const [bad, good] = await Promise.all([
      problemOf(store(await hugePng(), 'a.png')),
      stored(await png(), 'b.png'),
    ]);
    expect([bad, good.type]).toEqual(['too-large-picture', 'png']);
  });
});

function macroDocument(): Buffer {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: 'word/document.xml', content: 'x' },
  ]);
}

function manyParts(): Buffer {
  return docx(
    '',
    Array.from({ length: 5_001 }, (_, n) => ({ name: `p${n}` })),
  );
}
