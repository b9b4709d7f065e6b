import { z } from 'zod';

const upTo = z.coerce.number().int().nonnegative().catch(0);

/** "Mark all as seen", up to the newest that the page showed. */
export const allSeenForm = z.object({ upTo });

/** What a page shows, up to where it was read. */
export const seenForm = z.object({ about: z.string().min(1).max(100), upTo });

/** The values that are ticked, by kind of notice; which kinds there are is known to the register. */
export const choicesForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
