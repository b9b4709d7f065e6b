import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';

/** What the form of kinds of documents takes. */
export const libraryKindForm = z.object({ name: entryName(), plural: entryName() });

export type LibraryKindInput = z.output<typeof libraryKindForm>;
