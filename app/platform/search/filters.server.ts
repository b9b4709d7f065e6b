import type { Actor } from '../actor';
import { anyLabel, readerLabel } from './labels.server';
import { listSearchables } from './searchables.server';

/**
 * Readers and filters, as the index is asked; null when there is nothing the actor may find.
 *
 * @param only.kinds of these alone; null for all
 * @param only.audience what these readers may find alone, if the actor is one of them
 * @param only.labels what carries all of these alone
 */
export function filterFor(
  actor: Actor,
  only: { kinds: readonly string[] | null; audience?: string | undefined; labels: string[] },
): string | null {
  const { kinds, audience, labels } = only;
  const readable = listSearchables()
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .flatMap((searchable) =>
      searchable
        .audiences(actor)
        .filter((one) => audience === undefined || one === audience)
        .map((one) => readerLabel(searchable.kind, one)),
    );
  if (readable.length === 0) return null;
  return [anyLabel(readable), ...labels.map((label) => anyLabel([label]))].join(' AND ');
}
