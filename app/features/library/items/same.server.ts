import type { Person } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { VERSION_FILES } from '../kinds';
import { factsOf, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';

/** A file that the library has already. */
export interface Same {
  file: string;
  slug: string;
  title: string;
}

/**
 * Which of some files, by their bytes, stand in items that the actor may read.
 *
 * @param ids of the files that are about to be shared
 */
export async function findSame(
  reader: Pick<Reader, 'file' | 'fileUse' | 'libraryVersion'>,
  actor: Person,
  ids: readonly string[],
): Promise<Same[]> {
  const files = await reader.file.findMany({ where: { id: { in: [...ids] } } });
  const uses = await reader.fileUse.findMany({
    where: { kind: VERSION_FILES, file: { sha256: { in: files.map(({ sha256 }) => sha256) } } },
    include: { file: true },
  });
  const versions = await reader.libraryVersion.findMany({
    where: { id: { in: uses.map(({ subjectId }) => subjectId) } },
    include: { item: { include: withOwners } },
    orderBy: { seq: 'desc' },
  });
  return versions
    .filter(({ item }) => libraryPolicy.read(actor, factsOf(item)))
    .map(({ id, item: { slug, title } }) => ({
      file: uses.find(({ subjectId }) => subjectId === id)?.file.name ?? '',
      slug,
      title,
    }));
}
