import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { registerFileOwner } from '~/platform/files/owners.server';
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

/**
 * Which file a download of a version is, and counts it.
 *
 * @param number of the version, as typed in an address
 * @param fileId of one of its files; the first when it is empty
 * @throws {NotFound} when there is none that the actor may read
 */
export async function takeDownload(
  actor: Person,
  { slug, number, fileId }: { slug: string; number: string; fileId: string },
): Promise<string> {
  const { id, version } = await findVersion(actor, slug, number);
  const file = fileId === '' ? version.files[0] : version.files.find((one) => one.id === fileId);
  if (!file) throw new NotFound('No such file');
  await countDownload(actor, { itemId: id, number: version.number, day: londonDay(now()) });
  return file.id;
}
