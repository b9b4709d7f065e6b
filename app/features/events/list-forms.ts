import { z } from 'zod';
import { entryName, flag } from '~/platform/lists/schema';

/** What the form of event kinds takes. */
export const eventKindForm = z.object({ name: entryName(), membersMay: flag });

export type EventKindInput = z.output<typeof eventKindForm>;
