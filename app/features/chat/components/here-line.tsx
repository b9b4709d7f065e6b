import type { Here } from '~/platform/live/protocol';

const MOST_NAMED = 5;

/** Who has the room open at the moment. */
export function HereLine({ here, viewerId }: { here: Here | null; viewerId: string }) {
  const others = here?.people.filter(({ id }) => id !== viewerId) ?? [];
  if (!here || others.length === 0) return null;
  const named = others.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = here.count - 1 - named.length;
  return (
    <p className="pbc-meta">
      Here now: {named.join(', ')}
      {more > 0 ? ` and ${more} more` : ''}
    </p>
  );
}
