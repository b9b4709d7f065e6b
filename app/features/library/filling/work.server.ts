import { pathOf } from '~/platform/files/folder.server';
import { registerWork } from '~/platform/jobs/worker/work.server';
import type { Blank } from './placeholders';
import { fillDocument, findBlanks } from './word-file.server';

/**
 * Taking a document apart and putting it together, in a worker thread: what others have written is opened there, within
 * bounds of time and memory. Each answers null for a document that cannot be read: damaged, protected, or made to harm.
 */

/** What a document asks for. */
export const findBlanksWork = registerWork<{ sha256: string }, Blank[] | null>({
  kind: 'library.find-blanks',
  run: ({ sha256 }) => findBlanks(pathOf(sha256)).catch(unreadable),
});

/** The document with values in it. */
export const fillWork = registerWork<
  { sha256: string; values: ReadonlyMap<string, string> },
  Uint8Array<ArrayBuffer> | null
>({
  kind: 'library.fill',
  run: ({ sha256, values }) =>
    fillDocument(pathOf(sha256), values).then((bytes) => new Uint8Array(bytes), unreadable),
});

/** What the disk says is no word about the document. */
function unreadable(error: unknown): null {
  if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
  return null;
}
