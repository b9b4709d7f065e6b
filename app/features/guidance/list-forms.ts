import { z } from 'zod';
import { entryName } from '~/platform/lists/schema';

/** What the form of sources of guidance takes. */
export const guidanceSourceForm = z.object({ name: entryName() });

export type GuidanceSourceInput = z.output<typeof guidanceSourceForm>;
