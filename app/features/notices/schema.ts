import { z } from 'zod';

const upTo = z.coerce.number().int().nonnegative().catch(0);

/** "Mark all as seen", up to the newest that the page showed. */
export const allSeenForm = z.object({ upTo });

/** What a page shows, up to where it was read. Sent by scripts: of what does not fit, nothing has been seen. */
export const seenForm = z.object({ about: z.string().catch(''), upTo });

/** The values that are ticked, by kind of notice; which kinds there are is known to the register. */
export const choicesForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
