import { LRUCache } from 'lru-cache';
import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import type { FileView } from '~/platform/files/words';
import { JobFailed } from '~/platform/jobs/registry.server';
import { waitFor } from '~/platform/jobs/worker/wait-for.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { findVersion } from '../items/page.server';
import type { VersionView } from '../views';
import type { Reading } from './blocks';
import { readableTypes, readWork } from './work.server';

/** What stands in the files of a version, for reading in the page. */

/**
 * What has been read, by the hash of its bytes: the same bytes say the same for ever. In memory alone, so that nothing has
 * to go with the bytes; the first who asks after a start waits for it.
 */
const known = new LRUCache<string, { reading: Reading | null }>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (value) => Math.max(1, JSON.stringify(value).length),
});

/** Asked for twice at once, it is read once. */
const asked = new Map<string, Promise<Reading | null>>();

/**
 * What a file says; null for one that cannot be read.
 *
 * @throws {RateLimited} when too many wait already
 */
export async function readFileOf(file: { sha256: string; type: string }): Promise<Reading | null> {
  const key = `${file.type} ${file.sha256}`;
  const found = known.get(key);
  if (found) return found.reading;
  const asking = asked.get(key) ?? read(key, file).finally(() => asked.delete(key));
  asked.set(key, asking);
  return asking;
}

async function read(key: string, file: { sha256: string; type: string }): Promise<Reading | null> {
  const { sha256, type } = file;
  // What takes too long or too much memory is not opened a second time.
  const reading = await waitFor(readWork, { sha256, type }).catch((error: unknown) => {
    if (error instanceof JobFailed) return null;
    throw error;
  });
  known.set(key, { reading });
  return reading;
}

/** A version, with what stands in one of its files. */
export interface VersionPage {
  slug: string;
  title: string;
  version: VersionView;
  /** Whether there is one before it to compare it with, and a newer one. */
  before: number | null;
  newest: number;
  file: FileView | null;
  reading: Shown;
}

/**
 * `none`: its type is not read in the page; `unreadable`: damaged, protected, or made to harm. Of a PDF the browser shows the
 * pages; its words are for those whose browser does not, and empty where it has none, as a scan.
 */
export type Shown =
  | { kind: 'none' | 'unreadable' }
  | Reading
  | { kind: 'markdown'; html: string; cut: boolean }
  | { kind: 'pdf'; text: string; cut: boolean };

/**
 * A version as its page shows it.
 *
 * @param number as typed in an address
 * @param fileId of one of its files; the first when it is empty
 * @throws {NotFound} when there is none that the actor may read
 * @throws {RateLimited} when too many wait for a document already
 */
export async function findVersionPage(
  actor: Actor,
  { slug, number, fileId }: { slug: string; number: string; fileId: string },
): Promise<VersionPage> {
  const { title, version, versions } = await findVersion(actor, slug, number);
  const file = fileId === '' ? version.files[0] : version.files.find((one) => one.id === fileId);
  if (fileId !== '' && !file) throw new NotFound('No such file');
  const before = versions.find((one) => one.number < version.number);
  return {
    slug,
    title,
    version,
    before: before?.number ?? null,
    newest: versions[0]?.number ?? version.number,
    file: file ?? null,
    reading: file ? await show(file.id) : { kind: 'none' },
  };
}

async function show(fileId: string): Promise<Shown> {
  const file = await db().file.findUnique({
    where: { id: fileId },
    select: { sha256: true, type: true, name: true },
  });
  if (!file || !readableTypes.includes(file.type)) return { kind: 'none' };
  const reading = await readFileOf(file);
  if (file.type === 'pdf') {
    const { text, cut } = reading?.kind === 'text' ? reading : { text: '', cut: false };
    return { kind: 'pdf', text, cut };
  }
  if (reading === null) return { kind: 'unreadable' };
  // A text is Markdown by its name alone.
  if (reading.kind !== 'text' || !/\.md$/i.test(file.name)) return reading;
  return { kind: 'markdown', html: renderMarkdown(reading.text), cut: reading.cut };
}
