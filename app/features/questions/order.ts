import type { QuestionView } from './views';

/** In which order questions stand. Pure: the server, the open page and the screen sort alike. */

type Ordered = Pick<QuestionView, 'pinned' | 'position' | 'votes' | 'seq'>;

/** As the chair has them: what is pinned, then what was put somewhere, then by votes; of equals the older first. */
export function byChair(a: Ordered, b: Ordered): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (a.position !== b.position) return (a.position ?? Infinity) - (b.position ?? Infinity);
  return byVotes(a, b);
}

/** Most votes first. */
export function byVotes(a: Ordered, b: Ordered): number {
  return b.votes - a.votes || a.seq - b.seq;
}

/** Newest first. */
export function byAge(a: Ordered, b: Ordered): number {
  return b.seq - a.seq;
}

/**
 * Where questions stand after one of them has been moved. All down to the lowest place that changed stand where they are
 * put from then on; those below go on standing where their votes put them.
 *
 * @param ids as they stand now, with the same pins
 * @param placed how many of them, from the top, were put where they are
 * @param to the place it goes to, from 0
 * @returns ids from the top that stand where they are put
 */
export function moveTo(ids: string[], placed: number, id: string, to: number): string[] {
  const from = ids.indexOf(id);
  if (from === -1) return ids.slice(0, placed);
  const place = Math.min(Math.max(to, 0), ids.length - 1);
  const moved = ids.filter((other) => other !== id);
  moved.splice(place, 0, id);
  return moved.slice(0, Math.max(placed, from + 1, place + 1));
}
