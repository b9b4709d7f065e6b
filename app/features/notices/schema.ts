import { z } from 'zod';
import { oneOrMore } from '~/platform/http/several';

const upTo = z.coerce.number().int().nonnegative().catch(0);

/** "Mark all as seen", up to the newest that the page showed. */
export const allSeenForm = z.object({ upTo });

/** What a page shows, up to where it was read. Sent by scripts: of what does not fit, nothing has been seen. */
export const seenForm = z.object({ about: z.string().catch(''), upTo });

/** The kinds that were shown, and the ways that are ticked, by kind; which kinds there are is known to the register. */
export const choicesForm = z
  .record(z.string(), oneOrMore)
  .transform(({ shown = [], ...ticked }) => ({ shown: [shown].flat(), ticked }));
