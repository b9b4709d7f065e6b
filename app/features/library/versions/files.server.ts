import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { registerFileOwner } from '~/platform/files/owners.server';
import type { FileView } from '~/platform/files/words';
import { findVersion } from '../items/page.server';
import { LIBRARY_VERSION, VERSION_FILES } from '../kinds';
import { factsOf, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';
import { countDownload } from './downloads.server';

/** A version’s files: read by whoever may read its item, and found with the newest version. */
registerFileOwner({
  kind: VERSION_FILES,
  foundAs: LIBRARY_VERSION,
  async mayRead(actor, versionId) {
    const version = await db().libraryVersion.findUnique({
      where: { id: versionId },
      include: { item: { include: withOwners } },
    });
    return version !== null && libraryPolicy.read(actor, factsOf(version.item));
  },
});

/** A file of a version, as an address names it. */
interface Wanted {
  slug: string;
  /** Of the version, as typed. */
  number: string;
  /** Id of one of its files; the first that fits when it is empty. */
  fileId: string;
}

async function findFile(
  actor: Person,
  { slug, number, fileId }: Wanted,
  fits: (file: FileView) => boolean,
) {
  const { id, version } = await findVersion(actor, slug, number);
  const file = version.files.find((one) => (fileId === '' || one.id === fileId) && fits(one));
  if (!file) throw new NotFound('No such file');
  return { itemId: id, number: version.number, fileId: file.id };
}

/**
 * Which file a download of a version is, and counts it.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function takeDownload(actor: Person, wanted: Wanted): Promise<string> {
  const { itemId, number, fileId } = await findFile(actor, wanted, () => true);
  await countDownload(actor, { itemId, number, day: londonDay(now()) });
  return fileId;
}

/**
 * Which file the browser shows as a PDF; looking at it is no download.
 *
 * @throws {NotFound} when there is none that the actor may read and that is one by its bytes
 */
export async function findPdf(actor: Person, wanted: Wanted): Promise<string> {
  return (await findFile(actor, wanted, ({ type }) => type === 'pdf')).fileId;
}
