import { askForMissingTexts } from '~/platform/files/missing-texts.server';
import { log } from '~/platform/log.server';
import { completeIndex } from '~/platform/search/rebuild.server';

/**
 * Makes the search index if there is none, or one of another version, while pages are answered already, and asks for
 * the words of files that nobody has read.
 *
 * @returns ends it; resolves when nothing is being written any more. The next start goes on from there
 */
export function completeSearch(): () => Promise<void> {
  let ended = false;
  const done = completeIndex(() => !ended)
    .then(async (documents) => {
      if (documents > 0) log.info({ documents, complete: !ended }, 'Search index made');
      const files = await askForMissingTexts(() => !ended);
      if (files > 0) log.info({ files }, 'Files whose words are to be read');
    })
    .catch((error: unknown) => log.error({ err: error }, 'The search index could not be made'));
  return () => {
    ended = true;
    return done;
  };
}
