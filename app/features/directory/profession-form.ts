import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';

/** What the form of a profession takes. */
export const professionForm = z.object({ name: entryName() });

export type ProfessionInput = z.output<typeof professionForm>;
