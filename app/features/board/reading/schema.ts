import { z } from 'zod';

/** What the forms of reading take. */

/** Place in the log up to which a topic has been on the reader's screen; what is no place reads nothing. */
export const readForm = z.object({ upTo: z.coerce.number().int().min(0).catch(0) });

/** Slug of the section that is to count as read; empty means everything. */
export const allReadForm = z.object({ section: z.string().default('') });
