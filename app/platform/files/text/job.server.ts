import { registerJob } from '../../jobs/registry.server';
import { isStored, pathOf } from '../folder.server';
import { eraseText, isTextKept, keepText } from './kept.server';
import { MAX_SECONDS, MAX_TRIES } from './limits';
import { readText } from './read.server';

/**
 * Reads the words of a file, in a worker thread: what others have written is taken apart there, within bounds of time
 * and memory. Knows nothing of the database; what follows from it stands in `files/search.server`.
 */
export const readTextJob = registerJob<{ sha256: string; type: string }>({
  kind: 'files.read-text',
  title: 'Read the words of a file',
  heavy: true,
  limitSeconds: MAX_SECONDS,
  maxAttempts: MAX_TRIES,
  givesUp: true,
  run: async ({ sha256, type }) => {
    if (isTextKept(sha256)) return 'It had been read before.';
    if (!isStored(sha256)) return 'It has been deleted.';
    const text = await readText(pathOf(sha256), type).catch(refused);
    await keepText(sha256, text ?? '');
    // Deleted in the meantime: nothing of it stays.
    if (!isStored(sha256)) eraseText(sha256);
    if (text === null) return 'It could not be read: damaged, protected, or made to harm.';
    return text === '' ? 'It holds no words.' : undefined;
  },
});

/** What the disk says is no word about the file: it is tried again. */
function refused(error: unknown): null {
  if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
  return null;
}
