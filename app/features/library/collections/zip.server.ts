import { createReadStream, type ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDate } from '~/platform/dates';
import { pathOf } from '~/platform/files/folder.server';
import { readFiles } from '~/platform/files/uses.server';
import { settings } from '~/platform/settings.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { libraryAddresses } from '../addresses';
import type { Listed } from '../finding/items.hot.server';
import { VERSION_FILES } from '../kinds';
import { countDownload } from '../versions/downloads.server';
import { readCollection } from './collections.server';
import { writeContents, type ContentsItem } from './contents';
import { CONTENTS, nameFiles } from './names';

/** A collection as one zip, with a page of contents: what its reader may read of it, and nothing of the rest. */

/** What is sent, and how long it is. */
interface Zip {
  name: string;
  bytes: number;
  /** Made while it is taken: files are read from the disk one by one. */
  stream: Readable;
}

/**
 * Packs a collection.
 *
 * @param network what the network calls itself
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function zipCollection(actor: Person, slug: string, network: string): Promise<Zip> {
  const { title, about, items } = await readCollection(actor, slug);
  const packed = await pack(items.filter(({ state }) => state === 'published'));
  const zip = new ZipFile();
  const contents = writeContents({
    title,
    link: absolute(href(libraryAddresses.collection, { collection: slug })),
    aboutHtml: renderMarkdown(about),
    network,
    made: formatDate(now().toISOString()),
    items: packed.map(({ about: item, files }) => ({
      ...item,
      files: files.map(({ name }) => name),
    })),
  });
  const plain = { compress: false, mtime: now() };
  zip.addBuffer(Buffer.from(contents, 'utf8'), CONTENTS, plain);
  let open: ReadStream | undefined;
  for (const { name, path, bytes, sentAt } of packed.flatMap(({ files }) => files)) {
    // Documents are packed already. Each is opened when it is its turn.
    const options = { compress: false, mtime: sentAt, size: bytes };
    zip.addReadStreamLazy(name, options, (take) => {
      open = createReadStream(path);
      take(null, open);
    });
  }
  const stream = zip.outputStream as Readable;
  // A file erased while it was its turn: whoever downloads sees that the zip broke off, and asks again.
  zip.on('error', (error: Error) => stream.destroy(error));
  // A browser that went away leaves nothing open.
  stream.once('close', () => open?.destroy());
  const bytes = await new Promise<number>((resolve) => {
    // Its types forget that it says the size.
    zip.end({ forceZip64Format: false, comment: '' }, resolve as () => void);
  });
  return { name: `${slug}.zip`, bytes, stream };
}

/**
 * Counts a download of each document that somebody takes with a collection.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function countCollection(actor: Person, slug: string): Promise<void> {
  const { items } = await readCollection(actor, slug);
  const day = londonDay(now());
  for (const { id: itemId, version: number, state } of items) {
    if (state === 'published') await countDownload(actor, { itemId, number, day });
  }
}

interface Packed {
  about: Omit<ContentsItem, 'files'>;
  files: Array<{ name: string; path: string; bytes: number; sentAt: Date }>;
}

async function pack(items: readonly Listed[]): Promise<Packed[]> {
  const filesOf = readFiles(
    VERSION_FILES,
    items.map(({ versionId }) => versionId),
  );
  const [rows, stored] = await Promise.all([
    db().libraryItem.findMany({
      where: { id: { in: items.map(({ id }) => id) } },
      select: { id: true, purpose: true, sharing: true },
    }),
    db().file.findMany({
      where: { id: { in: [...filesOf.values()].flat().map(({ id }) => id) } },
      select: { id: true, sha256: true, bytes: true, createdAt: true },
    }),
  ]);
  const said = new Map(rows.map((row) => [row.id, row]));
  const storedOf = new Map(stored.map((file) => [file.id, file]));
  const files = items.map(({ versionId }) => filesOf.get(versionId) ?? []);
  const names = nameFiles(files.map((some) => some.map(({ name }) => name)));
  return items.map((item, place) => ({
    about: aboutOf(item, said.get(item.id)),
    files: (files[place] ?? []).flatMap(({ id }, index) => {
      const file = storedOf.get(id);
      const name = names[place]?.[index];
      if (!file || name === undefined) return [];
      return { name, path: pathOf(file.sha256), bytes: file.bytes, sentAt: file.createdAt };
    }),
  }));
}

function aboutOf(
  { slug, title, kind, version, changedAt, ownedBy, signed }: Listed,
  { purpose = '', sharing = '' }: { purpose?: string; sharing?: string } = {},
): Omit<ContentsItem, 'files'> {
  return {
    title,
    link: absolute(href(libraryAddresses.item, { slug })),
    kind,
    version,
    changed: formatDate(changedAt),
    owners: ownedBy.map(({ name }) => name),
    signed,
    purposeHtml: renderMarkdown(purpose),
    sharing,
  };
}

const absolute = (path: string): string => `${settings().publicUrl}${path}`;
