import { log } from '~/platform/log.server';
import { completeIndex } from '~/platform/search/rebuild.server';

/**
 * Makes the search index if there is none, or one of another version, while pages are answered already.
 *
 * @returns ends it; resolves when nothing is being written any more. The next start goes on from there
 */
export function completeSearch(): () => Promise<void> {
  let ended = false;
  const done = completeIndex(() => !ended)
    .then((documents) => {
      if (documents > 0) log.info({ documents, complete: !ended }, 'Search index made');
    })
    .catch((error: unknown) => log.error({ err: error }, 'The search index could not be made'));
  return () => {
    ended = true;
    return done;
  };
}
