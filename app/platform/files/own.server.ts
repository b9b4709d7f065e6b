import { db } from '../database/database.server';
import { pathOf } from './folder.server';

/** A file as it lies in the store. */
interface OwnFile {
  id: string;
  name: string;
  path: string;
  sentAt: Date;
}

/** Everything that one person has sent and that is still kept, oldest first: for the copy of their own data. */
export async function listOwnFiles(personId: string): Promise<OwnFile[]> {
  const files = await db().file.findMany({
    where: { uploadedById: personId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, sha256: true, createdAt: true },
  });
  return files.map(({ id, name, sha256, createdAt }) => ({
    id,
    name,
    path: pathOf(sha256),
    sentAt: createdAt,
  }));
}
