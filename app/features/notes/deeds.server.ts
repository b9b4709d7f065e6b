import type { Person } from '~/platform/actor';
import type { WriteInput } from './forms';
import { addLine } from './writing/lines.server';
import { addHeading, startNotes } from './writing/start.server';

/**
 * Does what the page of writing sends.
 *
 * @returns what was done, in a sentence, and where on the page one goes on; nothing is said of a line: it is there
 * @throws as the verbs do
 */
export async function doWithNotes(
  actor: Person,
  slug: string,
  input: WriteInput,
): Promise<{ said: string | undefined; anchor: string }> {
  switch (input.deed) {
    case 'start':
      await startNotes(actor, slug, input);
      return { said: 'The notes are begun.', anchor: '' };
    case 'add-heading':
      await addHeading(actor, slug, input);
      return { said: 'The heading is there.', anchor: '' };
    case 'add-line':
      await addLine(actor, slug, input);
      return { said: undefined, anchor: `#${input.heading}` };
  }
}
