import { z } from 'zod';
import { oneOrMore, several } from '~/platform/http/several';

/** A form whose fields are a list's own; the list's schema reads them. */
export const anyForm = z.record(z.string(), oneOrMore);

/** What the buttons of a list's page send; `add` comes with the fields of an entry. */
export const arrangeForm = z.looseObject({
  deed: z.enum(['add', 'up', 'down', 'retire', 'bring-back']).catch('add'),
  /** Id of the entry. */
  entry: z.string().default(''),
  /** Its place as the page showed it; -1, where nothing stands, when it is none. */
  place: z.coerce.number().int().catch(-1),
  version: z.string().default(''),
  idempotencyKey: z.string().max(200, 'This form is damaged. Reload the page').default(''),
});

export type ArrangeInput = z.output<typeof arrangeForm>;

/** Which entries of the starting lists to keep. */
export const keepForm = z.object({
  deed: z.enum(['save', 'skip']).catch('skip'),
  kinds: several,
  serviceAreas: several,
});
